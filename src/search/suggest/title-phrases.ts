import { analyse, fold, type Term } from '../../arabic/index.js';

/** Sellers who must use a phrase before it is one. */
const LEAST_SELLERS = 4;
/** Words of the longest phrase. */
const LONGEST = 3;

interface Counted {
  readonly spellings: Map<string, number>;
  readonly sellers: Set<number>;
  listings: number;
}

export interface TitlePhrases {
  add(title: string, sellerId: number): void;
  /** Phrases that several sellers use, in the spelling that most titles have. */
  finish(): { text: string; count: number }[];
}

/** Words that open an adverb or a manner and end in the air at either end of a phrase. */
const loose = new Set(
  'بشكل بدقه بطريقه بجوده باستخدام بواسطه باسلوب بافضل باعلي بكل باحدث باسعار حسب وفق قابل قابله يدوي'.split(
    ' ',
  ),
);
/** Nouns and adjectives that begin like an imperfect verb. */
const nounsInYa = new Set('يوتيوب يوتيوبر يومي يوميه يوم يوجا يوغا ياباني يابانيه يونيتي يوكان'.split(' '));

/** Counts runs of two and three neighbouring words over titles; each title counts once for a phrase. */
export function createTitlePhrases(): TitlePhrases {
  const phrases = new Map<string, Counted>();
  return {
    add(title, sellerId) {
      const seen = new Set<string>();
      for (const { folded, text } of runs(title)) {
        if (seen.has(folded)) continue;
        seen.add(folded);
        count(phrases, folded, text, sellerId);
      }
    },
    finish() {
      const used = [...phrases.values()].filter(({ sellers }) => sellers.size >= LEAST_SELLERS);
      return used.map(({ spellings, listings }) => ({ text: mostFrequent(spellings), count: listings }));
    },
  };
}

function count(phrases: Map<string, Counted>, folded: string, text: string, sellerId: number): void {
  let phrase = phrases.get(folded);
  if (phrase === undefined) {
    phrases.set(folded, (phrase = { spellings: new Map(), sellers: new Set(), listings: 0 }));
  }
  phrase.sellers.add(sellerId);
  phrase.spellings.set(text, (phrase.spellings.get(text) ?? 0) + 1);
  phrase.listings += 1;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [text, times] of spellings) if (times > (spellings.get(best) ?? 0)) best = text;
  return best;
}

interface Run {
  readonly folded: string;
  readonly text: string;
}

/** Neighbours with nothing but a space between them that say what is done. */
function runs(title: string): Run[] {
  const terms = analyse(title);
  const words = terms.map(({ surface }) => fold(surface));
  const found: Run[] = [];
  for (const [index, first] of terms.entries()) {
    if (!isEdge(first, words[index] ?? '')) continue;
    for (let end = index + 1; end < index + LONGEST; end += 1) {
      const last = terms[end];
      if (
        last === undefined ||
        last.start - (terms[end - 1]?.end ?? 0) !== 1 ||
        title[last.start - 1] !== ' '
      )
        break;
      if (!saysSomething(last, words[end] ?? '')) break;
      if (!isEdge(last, words[end] ?? '')) continue;
      found.push({ folded: words.slice(index, end + 1).join(' '), text: title.slice(first.start, last.end) });
    }
  }
  return found;
}

/** No empty word, no number, no promise («سأصمم»), no other verb («يعكس»). */
function saysSomething({ stop, kind, surface }: Term, folded: string): boolean {
  if (stop || kind === 'number' || /^و?س[أا]\p{L}{3}/u.test(surface)) return false;
  return !/^ي\p{L}{2}/u.test(folded) || nounsInYa.has(folded);
}

/** Whether a phrase may begin or end here: not with «و». */
function isEdge(term: Term, folded: string): boolean {
  if (!saysSomething(term, folded) || loose.has(folded)) return false;
  return !folded.startsWith('و') || term.exact === folded;
}
