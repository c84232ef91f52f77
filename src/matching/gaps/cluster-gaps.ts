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
/** Needs that share so much of their weight (by rarity) are one. */
const SAME = 0.5;

/**
 * Brings the wordings of one need together, and needs that are nearly the same; the most wanted first. `needOf` says what
 * a text asks for as words between spaces; texts that ask nothing are left out. The commonest need leads a cluster and
 * takes in those that are near to it (leader clustering: Hartigan 1975, ch. 3), by weighted Jaccard similarity.
 */
export function clusterGaps(texts: readonly GapText[], needOf: (text: string) => string): Gap[] {
  const byNeed = new Map<string, GapText[]>();
  for (const text of texts) {
    const need = needOf(text.text);
    if (need === '') continue;
    byNeed.set(need, [...(byNeed.get(need) ?? []), text]);
  }
  const needs = [...byNeed]
    .map(([need, wordings]) => ({ need, wordings, demand: demandOf(wordings) }))
    .toSorted((a, b) => b.demand - a.demand || (a.need < b.need ? -1 : 1));
  const leaderOf = createLeaders(needs.map(({ need }) => need));
  const clusters = new Map<string, GapText[]>();
  for (const { need, wordings } of needs) {
    const leader = leaderOf(need);
    clusters.set(leader, [...(clusters.get(leader) ?? []), ...wordings]);
  }
  return [...clusters]
    .map(([need, wordings]) => toGap(need, wordings))
    .toSorted((a, b) => wanted(b) - wanted(a) || (a.need < b.need ? -1 : 1));
}

function wanted({ searches, requests }: Pick<Gap, 'searches' | 'requests'>): number {
  return searches + REQUEST_WEIGHT * requests;
}

function demandOf(texts: readonly GapText[]): number {
  return sum(texts.map(({ kind, times }) => (kind === 'request' ? REQUEST_WEIGHT * times : times)));
}

/** Of needs, asked in this order: the earlier one that it is nearest to, or itself. */
function createLeaders(needs: readonly string[]): (need: string) => string {
  const words = new Map(needs.map((need) => [need, need.split(' ')]));
  const holding = new Map<string, number>();
  for (const list of words.values()) for (const word of list) holding.set(word, (holding.get(word) ?? 0) + 1);
  const weightOf = (word: string): number => Math.log(1 + needs.length / (holding.get(word) ?? 1));
  const weigh = (list: readonly string[]): number => sum(list.map(weightOf));
  const leaders = new Map<string, string[]>();
  return (need) => {
    const own = words.get(need) ?? [];
    const [nearest] = [...new Set(own.flatMap((word) => leaders.get(word) ?? []))]
      .map((leader) => {
        const other = words.get(leader) ?? [];
        const shared = weigh(own.filter((word) => other.includes(word)));
        return { leader, near: shared / (weigh(own) + weigh(other) - shared) };
      })
      .filter(({ near }) => near >= SAME)
      .toSorted((a, b) => b.near - a.near || (a.leader < b.leader ? -1 : 1));
    if (nearest !== undefined) return nearest.leader;
    for (const word of own) leaders.set(word, [...(leaders.get(word) ?? []), need]);
    return need;
  };
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
