import type { Answer, DocumentQuestion } from './fetch.js';
import type { Level } from './levels.js';
import { regionFilter } from './region.js';
import type { Bound } from './thresholds.js';

/** Documents handed to the score, more or less; each costs the engine some fifteen microseconds. */
const BUDGET = 165;

/** Up to so many are read rather than that a region is cut. */
const LARGE = 2 * BUDGET;

/** A region that holds more was foretold wrongly, and a narrower one is read. */
const MOST = 3 * BUDGET;

/** With fewer found, a wider region is read. */
const ENOUGH = BUDGET / 2;

/** The smallest share of what was expected that one reading can tell of. */
const LEAST_SHARE = 0.05;

const READINGS = 3;

/** Answers several questions side by side. */
type Read<D> = (questions: readonly DocumentQuestion[]) => Promise<readonly Answer<D>[]>;

/**
 * The documents with the highest promises: the region that is expected to fit the budget, read whole and at once. Where
 * the expectation proves wrong, for it knows nothing of filters, it is corrected by what was found and read again.
 */
export async function readBest<D>(
  levels: readonly (readonly Level[])[],
  bounds: readonly Bound[],
  filter: readonly string[],
  read: Read<D>,
): Promise<D[]> {
  let share = 1;
  for (let reading = 1; ; reading += 1) {
    const plan = planReading(bounds, share);
    const answers = await read(questionsOf(plan, levels, filter));
    const documents = answers.flatMap((answer) => answer.documents);
    const corrected = reading < READINGS ? correctedShare(plan, answers, bounds, share) : null;
    if (corrected === null) return documents;
    share = corrected;
  }
}

interface Plan {
  /** Read whole. */
  readonly inner: Bound | undefined;
  /** Around it, where that alone is too little: read by standing, as far as the budget goes. */
  readonly outer: Bound | undefined;
  readonly rest: number;
}

/** `share`: documents that are found for each that is expected. */
function planReading(bounds: readonly Bound[], share: number): Plan {
  const reaching = bounds.findIndex(({ expected }) => expected * share >= BUDGET);
  const last = reaching === -1 ? bounds.length - 1 : reaching;
  const [inside, next] = [bounds[last - 1], bounds[last]];
  if ((next?.expected ?? 0) * share <= LARGE) return { inner: next, outer: undefined, rest: 0 };
  return { inner: inside, outer: next, rest: Math.ceil(BUDGET - (inside?.expected ?? 0) * share) };
}

function questionsOf(
  { inner, outer, rest }: Plan,
  levels: readonly (readonly Level[])[],
  filter: readonly string[],
): DocumentQuestion[] {
  const [whole = [], around = []] = [inner, outer].map((bound) => {
    const region = bound === undefined ? null : regionFilter(levels, bound.threshold);
    return typeof region === 'string' ? [region] : [];
  });
  const questions: DocumentQuestion[] = [];
  if (whole.length > 0) questions.push({ filter: [...filter, ...whole], limit: MOST });
  if (around.length > 0) {
    const ring = [...around, ...whole.map((region) => `NOT ${region}`)];
    questions.push({ filter: [...filter, ...ring], limit: rest, sort: 'standing:desc' });
  }
  return questions;
}

/** Null when what was read will do. */
function correctedShare(
  { inner, outer }: Plan,
  answers: readonly Answer<unknown>[],
  bounds: readonly Bound[],
  share: number,
): number | null {
  const innermost = inner === undefined ? 0 : (answers[0]?.total ?? 0);
  if (inner !== undefined && innermost > MOST) return innermost / inner.expected;
  const found = answers.reduce((sum, { documents }) => sum + documents.length, 0);
  const outermost = outer ?? inner;
  if (found >= ENOUGH || outermost === undefined || outermost === bounds.at(-1)) return null;
  return Math.max(share * LEAST_SHARE, found / outermost.expected);
}
