/** What became of one listing at one position. */
export interface Cell {
  readonly listing: number;
  /** From 1. */
  readonly position: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly orders: number;
}

export interface Conversion {
  readonly impressions: number;
  readonly clicks: number;
  readonly orders: number;
  readonly expectedClicks: number;
  readonly expectedOrders: number;
  /** log2 of what happened to what was expected, in quarters, shrunk to 0. */
  readonly conversion: number;
}

/** Positions beyond are looked at as the last one. */
const POSITIONS = 60;

const ROUNDS = 20;

/** Impressions of the usual curve that stand for a position until it has some of its own. */
const PRIOR_IMPRESSIONS = 200;

/** Expected clicks and orders that a listing's usual attraction stands for: a few lucky ones are no merit yet. */
const PRIOR_CLICKS = 5;
const PRIOR_ORDERS = 2;

/** Documents hold quarters of a doubling. */
const STEPS = 4;

/**
 * Clicks over expected clicks (Zhang & Jones 2007, "Comparing click logs and editorial labels for training query
 * rewriting"), where what a position is worth is learned together with what a listing is worth, so that good listings at
 * the top do not make the top look better than it is (the position-based model of Craswell et al. 2008, as Poisson rates
 * fitted by turns). Both are drawn to what is usual while there is little of them.
 */
export function conversions(cells: readonly Cell[]): Map<number, Conversion> {
  const totals = sumsOf(cells);
  const clicks = expectations(cells, totals, 'clicks', PRIOR_CLICKS);
  const orders = expectations(cells, totals, 'orders', PRIOR_ORDERS);
  const found = new Map<number, Conversion>();
  for (const [listing, sums] of totals) {
    const expectedClicks = clicks.get(listing) ?? 0;
    const expectedOrders = orders.get(listing) ?? 0;
    const ratio =
      ((sums.clicks + PRIOR_CLICKS) / (expectedClicks + PRIOR_CLICKS)) *
      ((sums.orders + PRIOR_ORDERS) / (expectedOrders + PRIOR_ORDERS));
    // The mean of the two logarithms.
    const conversion = Math.round((STEPS * Math.log2(ratio)) / 2) / STEPS;
    found.set(listing, {
      ...sums,
      expectedClicks,
      expectedOrders,
      conversion: conversion === 0 ? 0 : conversion,
    });
  }
  return found;
}

type Outcome = 'clicks' | 'orders';
type Sums = ReadonlyMap<number, Pick<Conversion, 'impressions' | Outcome>>;

function expectations(
  cells: readonly Cell[],
  totals: Sums,
  outcome: Outcome,
  prior: number,
): Map<number, number> {
  const shown = cells.reduce((sum, { impressions }) => sum + impressions, 0);
  const happened = cells.reduce((sum, cell) => sum + cell[outcome], 0);
  const curve = usualCurve();
  if (happened === 0) return new Map();
  let rates = curve.map((value) => (value * happened) / Math.max(1, shown));
  for (let round = 0; round < ROUNDS; round += 1) {
    const expected = expectedOf(cells, rates);
    const attraction = new Map(
      Array.from(totals, ([listing, sums]) => [
        listing,
        (sums[outcome] + prior) / ((expected.get(listing) ?? 0) + prior),
      ]),
    );
    rates = ratesOf(cells, outcome, attraction, curve);
  }
  return expectedOf(cells, rates);
}

/** How much positions are looked at where nothing else is known: the discount of NDCG. */
function usualCurve(): number[] {
  return Array.from({ length: POSITIONS }, (_, index) => 1 / Math.log2(index + 2));
}

function ratesOf(
  cells: readonly Cell[],
  outcome: Outcome,
  attraction: ReadonlyMap<number, number>,
  curve: readonly number[],
): number[] {
  const happened = curve.map(() => 0);
  const exposed = curve.map(() => 0);
  for (const cell of cells) {
    const place = placeOf(cell);
    happened[place] = (happened[place] ?? 0) + cell[outcome];
    exposed[place] = (exposed[place] ?? 0) + cell.impressions * (attraction.get(cell.listing) ?? 1);
  }
  const weighed = exposed.reduce((sum, value, place) => sum + value * (curve[place] ?? 0), 0);
  const level = happened.reduce((sum, value) => sum + value, 0) / Math.max(1, weighed);
  return curve.map(
    (usual, place) =>
      ((happened[place] ?? 0) + level * usual * PRIOR_IMPRESSIONS) /
      ((exposed[place] ?? 0) + PRIOR_IMPRESSIONS),
  );
}

function expectedOf(cells: readonly Cell[], rates: readonly number[]): Map<number, number> {
  const expected = new Map<number, number>();
  for (const cell of cells) {
    const more = cell.impressions * (rates[placeOf(cell)] ?? 0);
    expected.set(cell.listing, (expected.get(cell.listing) ?? 0) + more);
  }
  return expected;
}

function placeOf({ position }: Cell): number {
  return Math.min(POSITIONS, Math.max(1, position)) - 1;
}

function sumsOf(cells: readonly Cell[]): Sums {
  const totals = new Map<number, { impressions: number; clicks: number; orders: number }>();
  for (const { listing, impressions, clicks, orders } of cells) {
    const sums = totals.get(listing);
    if (sums === undefined) totals.set(listing, { impressions, clicks, orders });
    else {
      sums.impressions += impressions;
      sums.clicks += clicks;
      sums.orders += orders;
    }
  }
  return totals;
}
