import { knotsOf, rampsAt } from './knots.js';
import type { JudgedGroup, JudgedRows } from './rows.js';

/** A signal as a curve: straight between its knots, and a weight of its own where the signal is not known. */
export interface Curve {
  readonly signal: string;
  /** Where the signal stands in a row. */
  readonly index: number;
  /** From the least; a signal that is always the same has one or none. */
  readonly knots: readonly number[];
  /** Whether some value is unknown, which a row says by NaN. */
  readonly isSometimesUnknown: boolean;
}

/** What the score is a sum of: curves of single signals, and surfaces over two. */
export interface Shape {
  readonly curves: readonly Curve[];
  readonly surfaces: readonly (readonly [Curve, Curve])[];
  /** Signals by their place, and kinds of query, that have a weight of their own beside the common curve. */
  readonly kinds: readonly { readonly index: number; readonly signal: string; readonly kind: string }[];
}

export interface ShapeOptions {
  /** Pieces of a curve; one makes it a straight line. */
  readonly pieces?: number;
  /** Signals, by name, of which one may count for more or less where the other is high. */
  readonly surfaces?: readonly (readonly [string, string])[];
  /** Pieces of a surface along either signal. */
  readonly surfacePieces?: number;
  /** Signals, by name, that may weigh more or less by the kind of query: a weight for each kind that the penalty draws to the common one. */
  readonly byKind?: readonly string[];
}

/** A point of a curve: what the score gains there over the signal's least value. */
export interface CurvePoint {
  readonly value: number;
  readonly gain: number;
}

/** Where the curves of these signals bend: at quantiles, so that it does not matter on what scale a signal is. No grade is looked at. */
export function shapeOf(
  data: JudgedRows,
  { pieces = 10, surfaces = [], surfacePieces = 5, byKind = [] }: ShapeOptions = {},
): Shape {
  const curveOf = (index: number, of: number): Curve => {
    const values = data.groups.flatMap(({ rows }) => rows.map((row) => row[index] ?? Number.NaN));
    const known = values.filter((value) => !Number.isNaN(value));
    return {
      signal: data.names[index] ?? String(index),
      index,
      knots: knotsOf(known, of),
      isSometimesUnknown: known.length > 0 && known.length < values.length,
    };
  };
  const placeOf = (signal: string): number => {
    const index = data.names.indexOf(signal);
    if (index === -1) throw new Error(`there is no signal ${signal}`);
    return index;
  };
  const kinds = new Set(data.groups.flatMap(({ kind }) => kind ?? []));
  return {
    curves: data.names.map((_, index) => curveOf(index, pieces)),
    surfaces: surfaces.map(([a, b]) => [
      curveOf(placeOf(a), surfacePieces),
      curveOf(placeOf(b), surfacePieces),
    ]),
    kinds: byKind.flatMap((signal) => [...kinds].map((kind) => ({ index: placeOf(signal), signal, kind }))),
  };
}

/**
 * The same documents with a feature for each piece of each curve, so that linear weights of them make a generalised additive
 * model with chosen interactions (Hastie & Tibshirani 1986; Lou, Caruana, Gehrke & Hooker 2013). A feature is a ramp: 0 before its piece, 1
 * after. Its weight is thus how much the curve rises there; a penalty on it keeps the curve flat, no weight below zero makes it rise.
 */
export function shaped({ groups }: Pick<JudgedRows, 'groups'>, shape: Shape): JudgedRows {
  return {
    names: [
      ...shape.curves.flatMap(namesOf),
      ...shape.surfaces.flatMap(([a, b]) => namesOf(a).flatMap((x) => namesOf(b).map((y) => `${x} × ${y}`))),
      ...shape.kinds.map(({ signal, kind }) => `${signal} in ${kind}`),
    ],
    groups: groups.map((group): JudgedGroup => ({
      ...group,
      rows: group.rows.map((row) => expand(row, group.kind, shape)),
    })),
  };
}

/** What the weights of the shaped features say, as a person reads it: each signal's curve, by its knots. */
export function curvesOf(shape: Shape, weights: Float64Array): Map<string, readonly CurvePoint[]> {
  const read = new Map<string, readonly CurvePoint[]>();
  let place = 0;
  for (const curve of shape.curves) {
    let gain = 0;
    const [first, ...rest] = curve.knots;
    const points = rest.map((value) => ({ value, gain: (gain += weights[place++] ?? 0) }));
    if (curve.isSometimesUnknown) points.push({ value: Number.NaN, gain: weights[place++] ?? 0 });
    read.set(curve.signal, first === undefined ? points : [{ value: first, gain: 0 }, ...points]);
  }
  return read;
}

function namesOf({ signal, knots, isSometimesUnknown }: Curve): string[] {
  const pieces = knots.slice(1).map((to, index) => `${signal} ${short(knots[index] ?? 0)}…${short(to)}`);
  return isSometimesUnknown ? [...pieces, `${signal} unknown`] : pieces;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function expand(
  row: Float64Array,
  kind: string | undefined,
  { curves, surfaces, kinds }: Shape,
): Float64Array {
  const features = curves.flatMap((curve) => piecesAt(row, curve));
  for (const [a, b] of surfaces) {
    const across = piecesAt(row, b);
    for (const x of piecesAt(row, a)) for (const y of across) features.push(x * y);
  }
  for (const own of kinds) features.push(own.kind === kind ? knownOr0(row[own.index]) : 0);
  return Float64Array.from(features);
}

function knownOr0(value = 0): number {
  return Number.isNaN(value) ? 0 : value;
}

function piecesAt(row: Float64Array, { index, knots, isSometimesUnknown }: Curve): number[] {
  const value = row[index] ?? Number.NaN;
  const ramps = rampsAt(value, knots);
  return isSometimesUnknown ? [...ramps, Number.isNaN(value) ? 1 : 0] : ramps;
}
