/** Searches of one text with one outcome. */
export interface UnansweredText {
  readonly text: string;
  readonly match: string;
  readonly searches: number;
  /** Searches after which nothing of the page was clicked, asked about or ordered. */
  readonly withoutClick: number;
}

/** One need that the market does not answer. */
export interface Gap {
  /** Its analysed terms: the same for every wording. */
  readonly need: string;
  readonly searches: number;
  /** Of these, those that found nothing at all. */
  readonly none: number;
  /** Share of the searches after which nothing was clicked, 0–1. */
  readonly withoutClick: number;
  /** Its commonest wordings, commonest first. */
  readonly examples: readonly string[];
}

export interface GapReport {
  readonly since: Date;
  /** All searches with words since then; `unanswered` of them ended in `nearest` or `none`. */
  readonly searches: number;
  readonly unanswered: number;
  /** The most searched first. */
  readonly gaps: readonly Gap[];
}

const EXAMPLES = 3;

/** Brings the wordings of one need together. `needOf` says what a text asks for; texts that ask nothing are left out. */
export function groupGaps(texts: readonly UnansweredText[], needOf: (text: string) => string): Gap[] {
  const groups = new Map<string, UnansweredText[]>();
  for (const text of texts) {
    const need = needOf(text.text);
    if (need === '') continue;
    const known = groups.get(need);
    if (known === undefined) groups.set(need, [text]);
    else known.push(text);
  }
  return [...groups]
    .map(([need, wordings]) => toGap(need, wordings))
    .sort((a, b) => b.searches - a.searches || (a.need < b.need ? -1 : 1));
}

function toGap(need: string, wordings: readonly UnansweredText[]): Gap {
  const searches = sum(wordings.map((wording) => wording.searches));
  const byText = new Map<string, number>();
  for (const { text, searches: times } of wordings) byText.set(text, (byText.get(text) ?? 0) + times);
  const commonest = [...byText].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    need,
    searches,
    none: sum(wordings.filter(({ match }) => match === 'none').map((wording) => wording.searches)),
    withoutClick: sum(wordings.map((wording) => wording.withoutClick)) / Math.max(1, searches),
    examples: commonest.slice(0, EXAMPLES).map(([text]) => text),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
