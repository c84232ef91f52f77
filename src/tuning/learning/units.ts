import { analyse, consonantSkeleton } from '../../arabic/index.js';
import { createFragmentFinder } from './fragments.js';
import { mapInPieces } from './pieces.js';
import { MAX_UNIT_WORDS, unitKey, unitWords } from '../../search/query/expand/unit.js';

/** What is read of a published listing. */
export interface LearningListing {
  readonly seller: number;
  readonly category: number;
  readonly title: string;
  readonly tags: readonly string[];
}

/** A phrase that sellers use as a tag. */
export interface Unit {
  readonly key: string;
  readonly words: readonly string[];
  /** As most sellers write it. */
  readonly text: string;
  /** Share of its uses that is written in Latin letters. */
  readonly latin: number;
  readonly skeleton: string;
}

/** A listing as the units that it holds, by their index. */
export interface UnitListing {
  readonly seller: number;
  readonly category: number;
  readonly units: readonly number[];
  /** Pairs of units that stand side by side in the title or in one tag: they complement each other. */
  readonly beside: readonly (readonly [number, number])[];
}

/** A phrase of fewer listings is no unit. */
const FEWEST_LISTINGS = 5;

/** Units at the most, the most used ones: pairs grow with their square. */
const MOST_UNITS = 20_000;

/** Finds the units of a catalogue and reads each listing as those it holds. Listings of a seller that say the same count once. */
export async function readUnits(
  listings: readonly LearningListing[],
): Promise<{ units: Unit[]; listings: UnitListing[] }> {
  const fragments = createFragmentFinder();
  const read = (text: string): string[] => {
    const terms = analyse(text);
    fragments.add(terms);
    return unitWords(terms);
  };
  const parsed = await mapInPieces(listings, ({ seller, category, title, tags }) => ({
    seller,
    category,
    title: read(title),
    tags: tags.map((text) => ({ text, words: read(text) })),
  }));
  const units = collectUnits(parsed.map(({ tags }) => tags)).filter(({ key }) => !fragments.isFragment(key));
  const indexOf = new Map(units.map(({ key }, index) => [key, index]));
  const seen = new Set<string>();
  const unitListings = parsed.flatMap(({ seller, category, title, tags }): UnitListing[] => {
    const phrases = [title, ...tags.map(({ words }) => words)];
    const held = new Set<number>();
    const beside: [number, number][] = [];
    for (const phrase of phrases) readPhrase(phrase, indexOf, held, beside);
    const known = [...held].sort((a, b) => a - b);
    const identity = `${seller} ${known.join(' ')}`;
    if (known.length < 2 || seen.has(identity)) return [];
    seen.add(identity);
    return [{ seller, category, units: known, beside }];
  });
  return { units, listings: unitListings };
}

interface Tag {
  readonly text: string;
  readonly words: readonly string[];
}

function collectUnits(tagLists: readonly (readonly Tag[])[]): Unit[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const tags of tagLists) {
    const ofListing = new Map(tags.map((tag) => [unitKey(tag.words), tag]));
    for (const [key, { text, words }] of ofListing) {
      if (words.length === 0 || words.length > MAX_UNIT_WORDS) continue;
      let counts = spellings.get(key);
      if (counts === undefined) spellings.set(key, (counts = new Map<string, number>()));
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...spellings]
    .map(([key, counts]) => ({ key, counts, listings: sum(counts.values()) }))
    .filter(({ listings }) => listings >= FEWEST_LISTINGS)
    .sort((a, b) => b.listings - a.listings || compare(a.key, b.key))
    .slice(0, MOST_UNITS)
    .map(({ key, counts, listings }) => toUnit(key, counts, listings));
}

function toUnit(key: string, counts: ReadonlyMap<string, number>, listings: number): Unit {
  const [text = key] = [...counts]
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .map(([spelling]) => spelling);
  const latin = sum(
    [...counts].filter(([spelling]) => !/\p{Script=Arabic}/u.test(spelling)).map(([, n]) => n),
  );
  return { key, words: key.split(' '), text, latin: latin / listings, skeleton: consonantSkeleton(text) };
}

function readPhrase(
  words: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  held: Set<number>,
  beside: [number, number][],
): void {
  const endings: number[][] = words.map(() => []);
  for (let start = 0; start < words.length; start += 1) {
    const before = endings[start - 1] ?? [];
    for (let length = 1; length <= MAX_UNIT_WORDS && start + length <= words.length; length += 1) {
      const unit = indexOf.get(unitKey(words.slice(start, start + length)));
      if (unit === undefined) continue;
      held.add(unit);
      endings[start + length - 1]?.push(unit);
      for (const other of before) {
        if (other !== unit) beside.push([Math.min(other, unit), Math.max(other, unit)]);
      }
    }
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
