/**
 * Step 6: the light stem: attached pronouns, plural and dual endings, nisba and ta marbuta off the end. A suffix
 * stays where taking it off would leave too little, hit a pattern that owns its ending (تحسين، قانون), or move the
 * word from one family of the lexicon into another (مكتبة is not مكتب).
 */
import { lexicon } from '../lexicon/lexicon.js';
import { longestWord } from './00-limits.js';

const pronouns = byLastLetter(['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'كن', 'نا', 'ك'], (pronoun) => pronoun);
const shortest = 3;

function lastLetter(word: string): number {
  return word.charCodeAt(word.length - 1);
}

/** Keeps the order among those that end in the same letter, which are all that a word can end in. */
function byLastLetter<T>(
  affixes: readonly T[],
  write: (affix: T) => string,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const affix of affixes) {
    const last = lastLetter(write(affix));
    groups.set(last, [...(groups.get(last) ?? []), affix]);
  }
  return groups;
}

function familyOf(word: string): string | undefined {
  return lexicon.families.get(word);
}

/** Whether the lexicon lets `word` become `shorter`. */
function allowed(word: string, shorter: string): boolean {
  if (shorter.length < 2) return false;
  const family = familyOf(word);
  return family === undefined || familyOf(shorter) === family;
}

/** «شركتك» without its pronoun is «شركت»: the ت is a ta marbuta that the pronoun opened. */
function closeTaMarbuta(word: string): string {
  if (!word.endsWith('ت') || word.endsWith('ات')) return word;
  const closed = word.slice(0, -1) + 'ه';
  if (familyOf(closed) !== undefined) return closed;
  return familyOf(word) === undefined && word.length > shortest ? closed : word;
}

function withoutPronoun(word: string): string {
  const candidates = pronouns.get(lastLetter(word)) ?? [];
  if ((candidates.length === 0 && !word.endsWith('تي')) || familyOf(word) !== undefined) return word;
  if (word.endsWith('تي')) {
    const closed = word.slice(0, -2) + 'ه';
    if (familyOf(closed) !== undefined) return closed;
  }
  for (const pronoun of candidates) {
    if (!word.endsWith(pronoun)) continue;
    const rest = closeTaMarbuta(word.slice(0, -pronoun.length));
    if (rest.length < shortest) continue;
    if (familyOf(rest) !== undefined) return rest;
    if (rest.length <= shortest) continue;
    if (pronoun !== 'ك') {
      if (familyOf(withoutEnding(rest)) !== undefined || (pronoun !== 'نا' && pronoun !== 'كن')) return rest;
    } else if (rest.endsWith('ات') || rest.endsWith('ه')) return rest;
  }
  return word;
}

/** Endings with the condition under which an unknown remainder is accepted. */
const allEndings: readonly (readonly [string, (rest: string) => boolean])[] = [
  ['ا', () => false],
  ['يات', (rest) => rest.length >= 3],
  ['ات', (rest) => rest.length >= 3],
  ['تين', (rest) => rest.length >= 4],
  ['تان', () => false],
  ['يين', (rest) => rest.length >= 3],
  ['ين', (rest) => rest.length >= 4 && !/^[^ا].ا.$/u.test(rest)],
  ['يون', (rest) => rest.length >= 4],
  ['ون', (rest) => rest.length >= 4],
  ['ان', () => false],
  ['يا', (rest) => rest.length >= 3],
  ['يه', (rest) => rest.length >= 3],
  ['اء', (rest) => rest.length >= 4],
  ['ه', (rest) => rest.length >= 2],
  ['ي', (rest) => rest.length >= 3],
  ['ت', (rest) => rest.length >= 4 && /^(?:ان|است|ا.ت)/u.test(rest)],
];
const endings = byLastLetter(allEndings, ([ending]) => ending);

/** Endings that a word in ة takes rather than one without. */
const feminineEndings = new Set(['يات', 'ات', 'تان', 'تين']);

/** The known singular in ة that a plural or dual ending replaced (نظريات: نظرية), or undefined. */
function feminineOf(rest: string, ending: string): string | undefined {
  if (ending === 'ه' || ending === 'ا') return undefined;
  const feminine = ending.startsWith('ي') && ending.endsWith('ات') ? rest + 'يه' : rest + 'ه';
  return familyOf(feminine) === undefined ? undefined : feminine;
}

function withoutEnding(word: string): string {
  const candidates = endings.get(lastLetter(word));
  if (candidates === undefined) return word;
  const own = familyOf(word);
  for (const [ending, accepts] of candidates) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < 2) continue;
    const feminine = own === undefined ? feminineOf(rest, ending) : undefined;
    if (feminine !== undefined && feminineEndings.has(ending)) return withoutEnding(feminine);
    const family = familyOf(rest);
    if (own !== undefined ? family === own : family !== undefined) return rest;
    if (feminine !== undefined) return withoutEnding(feminine);
    if (own === undefined && accepts(rest)) return rest;
  }
  return word;
}

/** The light stem of a folded word without particles. At most two endings come off what the lexicon does not know. */
export function stem(word: string): string {
  if (word.length > longestWord) return word;
  const bare = withoutPronoun(word);
  const once = withoutEnding(bare);
  if (once === bare) return finish(bare);
  const unknown = familyOf(bare) === undefined && familyOf(once) === undefined;
  return finish(unknown || familyOf(once) !== undefined ? withoutEnding(once) : once);
}

/** A final hamza that few people type (أداء، كهرباء). */
function finish(word: string): string {
  if (!word.endsWith('اء') || word.length < 4) return word;
  const rest = word.slice(0, -1);
  return allowed(word, rest) || familyOf(rest) === undefined ? rest : word;
}
