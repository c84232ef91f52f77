import { fold } from '../../../arabic/index.js';
import { general, negators, spoken, topics, turns, type Aspect } from './words.js';

/** Praised, blamed, or both in one comment. */
export type Polarity = 'positive' | 'negative' | 'mixed';

export type Aspects = Readonly<Partial<Record<Aspect, Polarity>>>;

interface Meaning {
  /** Null for a word of praise or blame that fits anything. */
  readonly aspect: Aspect | null;
  /** 1 praises, -1 blames, 0 only names a topic. */
  readonly sign: 1 | -1 | 0;
}

/**
 * What a comment says of quality, speed and manner. A clause at a time: a word of praise or blame belongs to the topic that
 * it names itself, else to the nearest topic of its clause, else to the work; a negation up to two words before it turns
 * it round. A comment that says nothing of an aspect leaves it out.
 */
export function aspectsOf(comment: string): Aspects {
  const signs: Record<Aspect, Set<1 | -1>> = { quality: new Set(), speed: new Set(), manner: new Set() };
  for (const words of clauses(comment)) {
    for (const { aspect, sign } of judgements(words)) signs[aspect].add(sign);
  }
  return Object.fromEntries(
    Object.entries(signs).flatMap(([aspect, found]) => {
      if (found.size === 0) return [];
      return [[aspect, found.size === 2 ? 'mixed' : found.has(1) ? 'positive' : 'negative']];
    }),
  );
}

function clauses(comment: string): string[][] {
  return comment.split(/[.,،؛;!؟?\n\r…:()]+/u).flatMap((part) => splitAtTurns(fold(part).split(' ')));
}

function splitAtTurns(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (turnWords.has(word)) parts.push([]);
    else if (word !== '') parts.at(-1)?.push(word);
  }
  return parts;
}

function judgements(words: readonly string[]): { aspect: Aspect; sign: 1 | -1 }[] {
  const meanings = words.map((word) => meaningOf(word));
  return meanings.flatMap((meaning, index) => {
    if (meaning === undefined || meaning.sign === 0) return [];
    const sign: 1 | -1 = isNegated(words, index) ? (meaning.sign === 1 ? -1 : 1) : meaning.sign;
    return [{ aspect: meaning.aspect ?? nearestTopic(meanings, index) ?? 'quality', sign }];
  });
}

function isNegated(words: readonly string[], index: number): boolean {
  return words.slice(Math.max(0, index - 2), index).some((word) => negatorWords.has(word));
}

/** The last thing named before the word, as the adjective follows in Arabic; else the next one after it. */
function nearestTopic(meanings: readonly (Meaning | undefined)[], index: number): Aspect | null {
  const named = (meaning: Meaning | undefined): Aspect | null => meaning?.aspect ?? null;
  const before = meanings.slice(0, index).findLast((meaning) => named(meaning) !== null);
  return named(before) ?? named(meanings.slice(index + 1).find((meaning) => named(meaning) !== null));
}

const split = (list: string): string[] => list.split(' ').map((word) => fold(word));
const negatorWords = new Set(split(negators).flatMap((word) => [word, `و${word}`]));
const turnWords = new Set(split(turns));

const lexicon = new Map<string, Meaning>();
const learn = (list: string, meaning: Meaning): void => {
  for (const word of split(list)) lexicon.set(word, meaning);
};
for (const aspect of ['quality', 'speed', 'manner'] as const) {
  learn(topics[aspect], { aspect, sign: 0 });
  learn(spoken[aspect].praise, { aspect, sign: 1 });
  learn(spoken[aspect].blame, { aspect, sign: -1 });
}
learn(general.praise, { aspect: null, sign: 1 });
learn(general.blame, { aspect: null, sign: -1 });

const beginnings = /^(?:[وف]?(?:(?:ب|ك)?ال|لل|[بلك])|[وف])/u;
const endings = /(?:ها|هم|ين|ون|ات|وا|نا|ته|ه|ك|ي|ا|ت)$/u;

/** The word as it stands, without what is joined before it, after it, and both. */
function meaningOf(word: string): Meaning | undefined {
  const bare = word.replace(beginnings, '');
  const forms = [word, bare, ...shorter(word), ...shorter(bare)];
  for (const form of forms) {
    const meaning = form.length > 1 ? lexicon.get(form) : undefined;
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** Without its ending; «جودته» is «جودة» with an ending. */
function shorter(word: string): string[] {
  const stem = word.replace(endings, '');
  return stem === word ? [] : [stem, `${stem}ه`, stem.replace(/ت$/u, 'ه')];
}
