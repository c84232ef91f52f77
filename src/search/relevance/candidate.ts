import type { Candidate } from '../../ranking/index.js';
import { signalColumns, type SignalColumn } from '../index-schema/fields.js';

/** What of a candidate depends on more than its document: the query, and what is usual in its category. */
type Surroundings = Pick<Candidate, 'relevance' | 'intent' | 'focus' | 'meaning' | 'affinity' | 'norms'>;

/** What is read of a document's signals; each has the name of its column. */
type Facts = Omit<Candidate, 'id' | 'seller' | keyof Surroundings>;

const nothing: Surroundings = {
  relevance: null,
  intent: null,
  focus: null,
  meaning: null,
  affinity: null,
  norms: null,
};

const priceAt = signalColumns.indexOf('price');

/** Signals in the order of `signalColumns`, NaN for null: read many times over, they lie close together. */
export function packSignals(values: readonly (number | null)[]): Float64Array {
  const packed = new Float64Array(signalColumns.length);
  for (let index = 0; index < packed.length; index += 1) packed[index] = values[index] ?? Number.NaN;
  return packed;
}

/** Nothing known of a listing, as plain properties. */
export function unknownCandidate(id: number, seller: number): Candidate {
  const facts = Object.fromEntries(signalColumns.map((column) => [column, null]));
  return { ...(facts as unknown as Facts), id, seller, ...nothing };
}

/** A document's signals under their names, in what surrounds it. They are read where a signal asks for them, not before. */
export function toCandidate(
  document: { readonly id: number; readonly seller: number; readonly signals: Float64Array },
  surroundings: Surroundings = nothing,
): Candidate {
  return new IndexedCandidate(document, surroundings) as unknown as Candidate;
}

/** In cents; null where it is unknown. */
export function priceOf(signals: Float64Array): number | null {
  return known(signals, priceAt);
}

class IndexedCandidate implements Surroundings {
  readonly id: number;
  readonly seller: number;
  readonly signals: Float64Array;
  readonly relevance: Candidate['relevance'];
  readonly intent: number | null;
  readonly focus: number | null;
  readonly meaning: number | null;
  readonly affinity: number | null;
  readonly norms: Candidate['norms'];

  constructor(
    { id, seller, signals }: { id: number; seller: number; signals: Float64Array },
    { relevance, intent, focus, meaning, affinity, norms }: Surroundings,
  ) {
    this.id = id;
    this.seller = seller;
    this.signals = signals;
    this.relevance = relevance;
    this.intent = intent;
    this.focus = focus;
    this.meaning = meaning;
    this.affinity = affinity;
    this.norms = norms;
  }
}

/** Columns that no signal reads under their own names. */
type Unread = Exclude<SignalColumn, keyof Facts>;
const unread: Readonly<Record<Unread, true>> = { titleWords: true, descriptionWords: true };

for (const [index, column] of signalColumns.entries()) {
  if (column in unread) continue;
  Object.defineProperty(IndexedCandidate.prototype, column, {
    get(this: IndexedCandidate) {
      return known(this.signals, index);
    },
  });
}

function known(signals: Float64Array, index: number): number | null {
  const value = signals[index] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}
