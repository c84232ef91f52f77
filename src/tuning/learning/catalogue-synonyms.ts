import { analyse } from '../../arabic/index.js';
import { unitKey } from '../../search/query/expand/unit.js';
import { countPairs, type PairCount, type UnitCounts } from './pair-counts.js';
import { contextSimilarity, contextsOf, distributionOverlap, logLikelihoodRatio } from './similarity.js';
import { mapInPieces } from './pieces.js';
import type { LearnedSynonym } from './synonym.js';
import { readUnits, type LearningListing, type Unit } from './units.js';

/** Distinct sellers who write both: one seller's habit is no language. */
const FEWEST_SELLERS = 4;
/** Of so many sellers half is believed. */
const SHRINKAGE = 3;
/** A unit in this share of the listings finds enough by itself, and what goes with it is its field. */
const MOST_COMMON = 0.015;
/** So many listings are never too many. */
const COMMON_ANYWAY = 50;
/** χ² with one degree of freedom, p < 0.0001. */
const SUREST_CHANCE = 15.1;
/** Share of the listings of the rarer unit that hold the other. */
const LEAST_TOGETHER = 0.12;
/** What stands side by side so often completes the other: «تصميم شعار», html css. */
const MOST_BESIDE = 0.1;
/** A unit so much more common than the other is its field, not its synonym. */
const MOST_BROADER = 6;
/** Least similarity (context × categories): of words in two scripts, which gloss each other, and in one. */
const LEAST_SIMILARITY = { acrossScripts: 0.58, oneScript: 0.64, sameSound: 0.3 };
/** Each must be among so many nearest of the other. */
const NEAREST = 2;
/** Synonyms kept of a unit, the strongest. */
const MOST_SYNONYMS = 6;

/**
 * Synonyms from what sellers write together: two phrases in the same listings of many sellers, in the same company, in
 * the same categories, that stand in for each other instead of completing each other. Names of tools, which are written
 * in Latin letters, are similar in all of this without meaning the same: of two such names only spellings of one count.
 */
export async function learnFromCatalogue(listings: readonly LearningListing[]): Promise<LearnedSynonym[]> {
  const { units, listings: read } = await readUnits(listings);
  const counts = await countPairs(units.length, read);
  const known = new Set(units.map(({ key }) => key));
  const similarity = similarityOf(units, counts);
  const together = counts.pairs.filter((pair) => isAssociated(pair, units, counts));
  const associated = await mapInPieces(together, (pair) => ({
    pair,
    similar: similarity(pair) * belief(pair),
  }));
  const found = mutualNearest(associated, NEAREST).flatMap(({ pair, similar }): LearnedSynonym[] => {
    const first = units[pair.first];
    const second = units[pair.second];
    if (first === undefined || second === undefined) return [];
    if (similar < leastSimilarity(first, second) || completes(pair, first, second, known)) return [];
    return [
      ...directed(first, second, pair, similar, counts),
      ...directed(second, first, { ...pair, first: pair.second, second: pair.first }, similar, counts),
    ];
  });
  return strongest(found);
}

interface SimilarPair {
  readonly pair: PairCount;
  readonly similar: number;
}

/** Together in the listings of enough sellers, surely by no chance, and no phrase a part of the other. */
function isAssociated(pair: PairCount, units: readonly Unit[], counts: UnitCounts): boolean {
  const [a, b] = [holdingOf(counts, pair.first), holdingOf(counts, pair.second)];
  if (Math.max(a, b) > Math.max(COMMON_ANYWAY, MOST_COMMON * counts.listings)) return false;
  if (pair.sellers < FEWEST_SELLERS || pair.listings < LEAST_TOGETHER * Math.min(a, b)) return false;
  if (logLikelihoodRatio(pair.listings, a, b, counts.listings) < SUREST_CHANCE) return false;
  const words = units[pair.first]?.words ?? [];
  return !words.some((word) => units[pair.second]?.words.includes(word));
}

/** What few sellers say is believed less. */
function belief({ sellers }: PairCount): number {
  return sellers / (sellers + SHRINKAGE);
}

/** Pairs where each is among the nearest of the other: what is near to many is a field, not a synonym. */
function mutualNearest(pairs: readonly SimilarPair[], nearest: number): SimilarPair[] {
  const ranks = new Map<number, number>();
  const kept: SimilarPair[] = [];
  for (const entry of pairs.toSorted((a, b) => b.similar - a.similar)) {
    const { first, second } = entry.pair;
    const [firstRank, secondRank] = [ranks.get(first) ?? 0, ranks.get(second) ?? 0];
    ranks.set(first, firstRank + 1).set(second, secondRank + 1);
    if (firstRank < nearest && secondRank < nearest) kept.push(entry);
  }
  return kept;
}

/** Whether the two are parts of one phrase: side by side too often, a tag of their own together, or one concept. */
function completes(pair: PairCount, first: Unit, second: Unit, known: ReadonlySet<string>): boolean {
  if (known.has(unitKey([...first.words, ...second.words]))) return true;
  if (first.latin > 0.5 === second.latin > 0.5 && pair.beside > MOST_BESIDE * pair.listings) return true;
  const joined = [`${first.text} ${second.text}`, `${second.text} ${first.text}`];
  return joined.some((text) => analyse(text).some(({ part }) => part === first.words.length));
}

function leastSimilarity(first: Unit, second: Unit): number {
  if (first.skeleton !== '' && first.skeleton === second.skeleton) return LEAST_SIMILARITY.sameSound;
  if (first.latin > 0.5 && second.latin > 0.5) return Infinity;
  return Math.abs(first.latin - second.latin) > 0.6
    ? LEAST_SIMILARITY.acrossScripts
    : LEAST_SIMILARITY.oneScript;
}

/** Context × categories: the same company in the same places. */
function similarityOf(units: readonly Unit[], counts: UnitCounts): (pair: PairCount) => number {
  const contexts = contextsOf(counts);
  const none: ReadonlyMap<number, number> = new Map();
  return ({ first, second }) => {
    const own = new Set([...(units[first]?.words ?? []), ...(units[second]?.words ?? [])]);
    const skip = (unit: number): boolean => units[unit]?.words.some((word) => own.has(word)) ?? true;
    const places = distributionOverlap(counts.categories[first] ?? none, counts.categories[second] ?? none);
    return places * contextSimilarity(contexts[first] ?? none, contexts[second] ?? none, skip);
  };
}

/** From a phrase to one that stands in for it. The weight falls where the other is the broader of the two. */
function directed(
  source: Unit,
  target: Unit,
  pair: PairCount,
  similarity: number,
  counts: UnitCounts,
): LearnedSynonym[] {
  const holdingSource = holdingOf(counts, pair.first);
  const holdingTarget = holdingOf(counts, pair.second);
  const broader = holdingTarget / holdingSource;
  if (broader > MOST_BROADER) return [];
  const weight = similarity * Math.min(1, 1 / Math.sqrt(broader));
  return [
    {
      source: { key: source.key, text: source.text },
      target: { key: target.key, text: target.text },
      weight: Math.round(weight * 1000) / 1000,
      provenance: 'catalogue',
      evidence: {
        together: pair.listings,
        sellers: pair.sellers,
        source: holdingSource,
        target: holdingTarget,
        similarity: Math.round(similarity * 1000) / 1000,
        likelihoodRatio: Math.round(
          logLikelihoodRatio(pair.listings, holdingSource, holdingTarget, counts.listings),
        ),
      },
    },
  ];
}

function strongest(synonyms: readonly LearnedSynonym[]): LearnedSynonym[] {
  const bySource = new Map<string, LearnedSynonym[]>();
  for (const synonym of synonyms) {
    const group = bySource.get(synonym.source.key);
    if (group === undefined) bySource.set(synonym.source.key, [synonym]);
    else group.push(synonym);
  }
  return [...bySource.values()].flatMap((group) =>
    group.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_SYNONYMS),
  );
}

function holdingOf({ holding }: UnitCounts, unit: number): number {
  return holding[unit] ?? 0;
}
