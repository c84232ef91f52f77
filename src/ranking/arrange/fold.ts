import { jaccard, minHash, nearPairs, shingles, union } from '../near-duplicates/index.js';
import type { Ranked } from '../score.js';

/** The words of a listing as documents keep them: normalised and separated by spaces, tags by `|`. */
export interface ListingWords {
  readonly title: string;
  readonly tags: string;
  readonly text: string;
}

export interface Folded {
  /** In the order of the list, without what is folded. */
  readonly shown: readonly Ranked[];
  readonly hidden: readonly Ranked[];
  /** By the id of a shown listing, how many listings of its own seller are folded behind it. */
  readonly ofSeller: ReadonlyMap<number, number>;
}

/** Listings that are compared with each other: what a buyer sees on the first three pages. */
const DEPTH = 60;
/** Share of their shingles that two listings have in common to be nearly the same. */
const SAME = 0.8;
/** Shingles of a description that make it evidence: fewer may agree by chance. */
const ENOUGH = 20;
/** A pair of similarity .8 is missed in 65, one of .9 in 5,000. */
const HASHES = 32;

/**
 * Folds near-duplicates: those of one seller, by all their words or by the title alone, behind the best of them; those of
 * different sellers, by all words with a description among them, behind the earliest, which is the original. Titles alone
 * say nothing across sellers: in a real catalogue 8.6 % of them are shared.
 */
export function fold(ranked: readonly Ranked[], wordsOf: (id: number) => ListingWords | undefined): Folded {
  const compared = comparable(ranked.slice(0, DEPTH), wordsOf);
  const fronts = new Map<Ranked, Compared>();
  const frontOf = (one: Compared): Compared => {
    const front = fronts.get(one.entry);
    return front === undefined ? one : frontOf(front);
  };
  for (const pair of nearOnes(compared)) {
    const [first, second] = pair.map(frontOf).toSorted(whichFirst);
    if (first !== undefined && second !== undefined && first !== second) fronts.set(second.entry, first);
  }
  const ofSeller = new Map<number, number>();
  for (const one of compared.filter(({ entry }) => fronts.has(entry))) {
    const front = frontOf(one).entry.candidate;
    if (front.seller === one.entry.candidate.seller)
      ofSeller.set(front.id, (ofSeller.get(front.id) ?? 0) + 1);
  }
  return {
    shown: ranked.filter((entry) => !fronts.has(entry)),
    hidden: ranked.filter((entry) => fronts.has(entry)),
    ofSeller,
  };
}

/** What of a listing's words is compared with those of all others. */
interface Fingerprint {
  /** Its words in one order. */
  readonly title: string;
  readonly signature: Uint32Array;
  readonly described: boolean;
}

interface Compared extends Fingerprint {
  readonly entry: Ranked;
  readonly place: number;
  readonly words: ListingWords;
}

/** Without those that can be nobody's copy: alone of their seller, and with no description that would tell. */
function comparable(first: readonly Ranked[], wordsOf: (id: number) => ListingWords | undefined): Compared[] {
  const ofSeller = new Map<number, number>();
  for (const { candidate } of first)
    ofSeller.set(candidate.seller, (ofSeller.get(candidate.seller) ?? 0) + 1);
  return first.flatMap((entry, place): Compared[] => {
    const words = wordsOf(entry.candidate.id);
    if (words === undefined) return [];
    const alone = ofSeller.get(entry.candidate.seller) === 1;
    return alone && words.text === '' ? [] : [toCompared(entry, place, words)];
  });
}

function toCompared(entry: Ranked, place: number, words: ListingWords): Compared {
  return { entry, place, words, ...fingerprintOf(words) };
}

const fingerprints = new WeakMap<ListingWords, Fingerprint>();

/** Taken once for as long as the words are kept. */
function fingerprintOf(words: ListingWords): Fingerprint {
  let fingerprint = fingerprints.get(words);
  if (fingerprint === undefined) {
    const told = shingles([words.text]);
    fingerprint = {
      title: words.title.split(' ').toSorted().join(' '),
      signature: minHash(union(told, titleAndTags(words)), HASHES),
      described: told.length >= ENOUGH,
    };
    fingerprints.set(words, fingerprint);
  }
  return fingerprint;
}

function contentOf(words: ListingWords): Uint32Array {
  return union(shingles([words.text]), titleAndTags(words));
}

function titleAndTags({ title, tags }: ListingWords): Uint32Array {
  return shingles([title, ...tags.split('|')]);
}

type NearPair = readonly [one: Compared, other: Compared];

/** Those of different sellers first: a copy is measured by the age of what it copies, not of what stands for that. */
function nearOnes(compared: readonly Compared[]): NearPair[] {
  const near = pairsByContent(compared);
  const [own, copies] = [near.filter(ofOneSeller), near.filter((pair) => !ofOneSeller(pair))];
  return [
    ...copies.filter((pair) => pair.every(({ described }) => described)),
    ...own,
    ...pairsByTitle(compared),
  ];
}

function pairsByContent(compared: readonly Compared[]): NearPair[] {
  return nearPairs(compared.map(({ signature }) => signature)).flatMap(([i, j]): NearPair[] => {
    const [one, other] = [compared[i], compared[j]];
    if (one === undefined || other === undefined) return [];
    return jaccard(contentOf(one.words), contentOf(other.words)) < SAME ? [] : [[one, other]];
  });
}

/** The same words in the title, in whatever order, and the same seller. */
function pairsByTitle(compared: readonly Compared[]): NearPair[] {
  const first = new Map<string, Compared>();
  return compared.flatMap((other): NearPair[] => {
    const key = `${other.entry.candidate.seller} ${other.title}`;
    const one = first.get(key);
    if (one === undefined) first.set(key, other);
    return one === undefined ? [] : [[one, other]];
  });
}

function ofOneSeller([one, other]: NearPair): boolean {
  return one.entry.candidate.seller === other.entry.candidate.seller;
}

/** Of one seller the better one, else the earlier; one of unknown age is no original of one whose age is known. */
function whichFirst(one: Compared, other: Compared): number {
  if (ofOneSeller([one, other])) return one.place - other.place;
  const [a, b] = [one.entry.candidate, other.entry.candidate];
  return (a.createdDay ?? Infinity) - (b.createdDay ?? Infinity) || a.id - b.id;
}
