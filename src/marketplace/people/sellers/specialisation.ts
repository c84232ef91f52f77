/** What a seller did and offers in one field, such as a category of the first level. */
export interface FieldWork {
  readonly field: number;
  readonly orders: number;
  readonly listings: number;
}

export interface Specialisation {
  /** One or two, the strongest first. */
  readonly fields: readonly number[];
  /** Share of the seller's work in them, 0–1. */
  readonly share: number;
  /** By field, how far the seller stands for it, 0–1: its share of the work, and how much work that rests on. */
  readonly authority: ReadonlyMap<number, number>;
}

/** An offer weighs as much as half an order: it says what one wants to do, not what one did. */
const LISTING_WEIGHT = 0.5;
/** So much work makes the share count half. */
const EVIDENCE = 5;
/** A second field belongs to the speciality when at least this share of the work is in it. */
const SECOND_FIELD = 0.2;

export function specialisation(work: readonly FieldWork[]): Specialisation {
  const weights = work
    .map(({ field, orders, listings }) => ({ field, weight: orders + LISTING_WEIGHT * listings }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.field - b.field);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = weights
    .slice(0, 2)
    .filter(({ weight }, place) => place === 0 || weight >= SECOND_FIELD * total);
  return {
    fields: chosen.map(({ field }) => field),
    share: total === 0 ? 0 : chosen.reduce((sum, { weight }) => sum + weight, 0) / total,
    authority: new Map(
      weights.map(({ field, weight }) => [field, (weight / total) * (total / (total + EVIDENCE))]),
    ),
  };
}
