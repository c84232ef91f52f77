import { needOf } from './need.js';

/** Searches of one text with one outcome, or requests of one title. */
export interface GapText {
  readonly text: string;
  readonly kind: 'search' | 'request';
  /** How a search was answered; null of requests. */
  readonly match: string | null;
  readonly times: number;
  /** Of these, those in the later half of the time. */
  readonly recent: number;
  /** Searches after which nothing of the page was clicked, asked about or ordered. */
  readonly withoutClick: number;
  /** Of requests that name one, in cents. */
  readonly budgets: readonly number[];
}

/** One need that the market does not answer. */
export interface Gap {
  /** Its analysed terms: the same for every wording. */
  readonly need: string;
  readonly searches: number;
  readonly requests: number;
  /** Of the searches, those that found nothing at all. */
  readonly none: number;
  /** Share of the searches after which nothing was clicked, 0–1. */
  readonly withoutClick: number;
  /** From −1, all of it in the earlier half of the time, to 1, all in the later. */
  readonly trend: number;
  /** Median of the requests' budgets; null where none names one. */
  readonly budgetCents: number | null;
  /** Its commonest wordings, commonest first. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
/** A request is meant: it says as much as so many searches. */
const REQUEST_WEIGHT = 3;
/** Needs that share so much of their weight are one. */
const SAME = 0.5;
/** What a word counts that says for whom or what for, beside one that says what. */
const PURPOSE = 1 / 3;

interface Wordings {
  readonly key: string;
  readonly texts: readonly GapText[];
  /** Words that some wording names as its purpose. */
  readonly purpose: ReadonlySet<string>;
}

/**
 * Brings the wordings of one need together, and needs that are nearly the same; the most wanted first. Texts that ask
 * nothing are left out. The commonest need leads a cluster and takes in those that are near to it (leader clustering:
 * Hartigan 1975, ch. 3), by weighted Jaccard similarity: a word weighs as much as it is rare among the needs, and little
 * where it is only what the service is for, so that an advertisement and a website for one trade stay apart.
 */
export function clusterGaps(texts: readonly GapText[]): Gap[] {
  const needs = byNeed(texts).toSorted(
    (a, b) => demandOf(b.texts) - demandOf(a.texts) || (a.key < b.key ? -1 : 1),
  );
  const leaderOf = createLeaders(needs);
  const clusters = new Map<string, GapText[]>();
  for (const need of needs) {
    const leader = leaderOf(need);
    clusters.set(leader, [...(clusters.get(leader) ?? []), ...need.texts]);
  }
  return [...clusters]
    .map(([key, wordings]) => toGap(key, wordings))
    .toSorted((a, b) => wanted(b) - wanted(a) || (a.need < b.need ? -1 : 1));
}

function byNeed(texts: readonly GapText[]): Wordings[] {
  const found = new Map<string, Wordings>();
  for (const text of texts) {
    const { key, purpose } = needOf(text.text);
    if (key === '') continue;
    const before = found.get(key);
    found.set(key, {
      key,
      texts: [...(before?.texts ?? []), text],
      purpose: new Set([...(before?.purpose ?? []), ...purpose]),
    });
  }
  return [...found.values()];
}

function wanted({ searches, requests }: Pick<Gap, 'searches' | 'requests'>): number {
  return searches + REQUEST_WEIGHT * requests;
}

function demandOf(texts: readonly GapText[]): number {
  return sum(texts.map(({ kind, times }) => (kind === 'request' ? REQUEST_WEIGHT * times : times)));
}

/** Of needs, asked in this order: the key of the earlier one that it is nearest to, or its own. */
function createLeaders(needs: readonly Wordings[]): (need: Wordings) => string {
  const holding = new Map<string, number>();
  for (const word of needs.flatMap(wordsOf)) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log(1 + needs.length / (holding.get(word) ?? 1));
  const leaders = new Map<string, Wordings[]>();
  return (need) => {
    const [nearest] = [...new Set(wordsOf(need).flatMap((word) => leaders.get(word) ?? []))]
      .map((leader) => ({ key: leader.key, near: similarity(need, leader, rarity) }))
      .filter(({ near }) => near >= SAME)
      .toSorted((a, b) => b.near - a.near || (a.key < b.key ? -1 : 1));
    if (nearest !== undefined) return nearest.key;
    for (const word of wordsOf(need)) leaders.set(word, [...(leaders.get(word) ?? []), need]);
    return need.key;
  };
}

const wordsOf = ({ key }: Wordings): string[] => key.split(' ');

/** Weighted Jaccard similarity; what is the purpose in one of them counts as that in both. */
function similarity(one: Wordings, other: Wordings, rarity: (word: string) => number): number {
  const weigh = (words: readonly string[]): number =>
    sum(words.map((word) => rarity(word) * (one.purpose.has(word) || other.purpose.has(word) ? PURPOSE : 1)));
  const [own, others] = [wordsOf(one), wordsOf(other)];
  return weigh(own.filter((word) => others.includes(word))) / weigh([...new Set([...own, ...others])]);
}

function toGap(need: string, texts: readonly GapText[]): Gap {
  const [searches, requests] = [count(texts, 'search'), count(texts, 'request')];
  const [all, recent] = [searches + requests, sum(texts.map((text) => text.recent))];
  const byText = new Map<string, number>();
  for (const { text, times } of texts) byText.set(text, (byText.get(text) ?? 0) + times);
  const commonest = [...byText].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    need,
    searches,
    requests,
    none: sum(texts.filter(({ match }) => match === 'none').map(({ times }) => times)),
    withoutClick: sum(texts.map((text) => text.withoutClick)) / Math.max(1, searches),
    trend: (2 * recent - all) / Math.max(1, all),
    budgetCents: median(texts.flatMap(({ budgets }) => budgets)),
    examples: commonest.slice(0, EXAMPLES).map(([text]) => text),
  };
}

function count(texts: readonly GapText[], wanted: GapText['kind']): number {
  return sum(texts.filter(({ kind }) => kind === wanted).map(({ times }) => times));
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
