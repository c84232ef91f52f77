import type { SortField, TierField } from '../index-schema/fields.js';
import type { Query } from '../query/query.js';

/**
 * One question to the engine: documents that hold all of `codes` and none of `without`, the first `limit` in the
 * given order (the engine's own is by impact: best tiers first).
 */
export interface EngineQuery {
  readonly codes: readonly string[];
  readonly without?: readonly string[];
  readonly tiers?: readonly TierField[];
  readonly sort?: `${SortField}:${'asc' | 'desc'}`;
  readonly limit: number;
}

const byStanding = 'standing:desc';

/** Terms whose combinations are asked; further ones are only scored. The engine reads ten words at the most. */
const MAX_TERMS = 7;

/**
 * What to ask so that the best by the score are among the answers (`bench/recall.ts` measures their overlap with
 * exhaustive scoring): all terms together, then every way to leave little out, heaviest first. Asked by the concepts of
 * the terms; where words and phrases have keys of their own, by those besides, because the word itself is worth more.
 */
export function planRetrieval({ terms }: Query): EngineQuery[] {
  const known = terms.filter(({ documents }) => documents > 0).sort((a, b) => b.idf - a.idf);
  const concepts = new Map(known.map(({ conceptCode, idf }) => [conceptCode, idf]));
  const plan = planCombinations([...concepts].slice(0, MAX_TERMS));
  const asked = new Set([[...concepts.keys()].join(' ')]);
  for (const variant of [known.map(({ stemCode }) => stemCode), known.map(({ familyCode }) => familyCode)]) {
    const codes = [...new Set(variant)].slice(0, MAX_TERMS);
    if (asked.has(codes.join(' '))) continue;
    asked.add(codes.join(' '));
    plan.push(...planVariant(codes));
  }
  return plan;
}

function planVariant(codes: readonly string[]): EngineQuery[] {
  const all = { codes, limit: 60 };
  if (codes.length === 1) return [all];
  return [
    all,
    ...codes.slice(0, 4).map((left) => ({ codes: codes.filter((code) => code !== left), limit: 30 })),
  ];
}

type WeighedCode = readonly [code: string, idf: number];

function planCombinations(codes: readonly WeighedCode[]): EngineQuery[] {
  if (codes.length === 0) return [];
  const all = codes.map(([code]) => code);
  const whole: EngineQuery[] = [
    { codes: all, limit: codes.length === 1 ? 200 : 120 },
    { codes: all, sort: byStanding, limit: 40 },
  ];
  return [...whole, ...(codes.length <= 4 ? planCells(codes) : planOverlapping(all))];
}

/** Few terms: the documents that hold exactly these of them. Cells are disjoint, so nothing is fetched twice. */
function planCells(codes: readonly WeighedCode[]): EngineQuery[] {
  const all = codes.map(([code]) => code);
  return heaviestSubsets(codes, 12).map((held, index) => {
    const without = all.filter((code) => !held.includes(code));
    return { codes: held, without, limit: index < 4 ? 60 : 25 };
  });
}

/** Many terms: documents that hold most of them are few, so pairs of rare terms are asked and may overlap. */
function planOverlapping(all: readonly string[]): EngineQuery[] {
  const rare = all.slice(0, 5);
  return [
    ...all.map((left) => ({ codes: all.filter((code) => code !== left), limit: 30 })),
    ...rare.flatMap((first, index) =>
      rare.slice(index + 1).map((second) => ({ codes: [first, second], limit: 30 })),
    ),
    ...rare.slice(0, 2).map((code) => ({ codes: [code], limit: 30 })),
  ];
}

/** Proper subsets, heaviest first. */
function heaviestSubsets(codes: readonly WeighedCode[], most: number): string[][] {
  const subsets: { held: string[]; weight: number }[] = [];
  for (let bits = 1; bits < 2 ** codes.length - 1; bits += 1) {
    const held = codes.filter((_, index) => (bits >> index) % 2 === 1);
    subsets.push({ held: held.map(([code]) => code), weight: held.reduce((sum, [, idf]) => sum + idf, 0) });
  }
  return subsets
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ held }) => held);
}
