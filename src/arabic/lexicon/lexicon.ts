/**
 * The lexicon, compiled once from the data files of this folder. A line is `key: form form …`: all forms share the
 * family `key`. A form ending in `!` is a verb base that takes person prefixes (صمم! → أصمم، نصمم، سأصمم); words
 * joined by `_` are a concept of several words. With `^` in place of `!` the base is no word by itself. Under the key `-`
 * each form is a family of its own, and `singular/plural` are one.
 */
import { foldCharacters } from '../steps/01-characters.js';
import { familyLines } from './families.js';
import { loanLines } from './loans.js';
import { numberLines } from './numbers.js';
import { pluralLines } from './plurals.js';
import { stopWordLines } from './stop-words.js';
import { wordLines } from './words.js';

/** A concept of several words: the folded words after the first, and the family all of them get. */
export interface Phrase {
  readonly words: readonly string[];
  readonly family: string;
}

export interface Lexicon {
  /** Folded form → family. Every known word is here. */
  readonly families: ReadonlyMap<string, string>;
  /** Whatever stands in it as it is: words with a family, words of concepts, stop words. */
  readonly listed: ReadonlySet<string>;
  /** Folded verb base → family; also without the alef that a person prefix replaces (ارسم: يرسم). */
  readonly verbs: ReadonlyMap<string, string>;
  /** Folded verb bases that are no noun: the singular of nothing. */
  readonly bases: ReadonlySet<string>;
  /** First folded word → the concepts that begin with it, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word of a concept: it stays whole even where nothing else knows it (لاندنج). */
  readonly phraseWords: ReadonlySet<string>;
  /** Folded loan words that people also write in two words («فيس بوك»). */
  readonly joined: ReadonlyMap<string, string>;
  /** Beginnings of `joined`, so that most pairs of words are dismissed by one look-up. */
  readonly joinedStarts: ReadonlySet<string>;
  /** Every word that one of these concepts begins with. */
  readonly openings: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
}

interface Builder {
  readonly families: Map<string, string>;
  readonly verbs: Map<string, string>;
  readonly bases: Set<string>;
  readonly phrases: Map<string, Phrase[]>;
  /** The words of concepts, folded, before their articles come off. */
  readonly writings: (readonly [readonly string[], string])[];
  readonly phraseWords: Set<string>;
  readonly joined: Map<string, string>;
  readonly joinedStarts: Set<string>;
}

const shortestJoined = 5;

/** A form as it is written in the data files, taken apart. */
interface Form {
  readonly words: readonly string[];
  /** Takes person prefixes (`!` and `^`). */
  readonly verb: boolean;
  /** A word by itself too, not only as a verb base (`^`). */
  readonly word: boolean;
}

function parseForm(form: string): Form {
  const mark = form.at(-1);
  const bare = mark === '!' || mark === '^' ? form.slice(0, -1) : form;
  const words = bare.split('_').map((word) => foldCharacters(word));
  return { words, verb: mark === '!' || mark === '^', word: mark !== '^' };
}

/** Concepts are found after articles have come off. */
function addPhrase(builder: Builder, writing: readonly string[], family: string): void {
  const [first = '', ...words] = writing.map((word) =>
    builder.families.has(word) ? word : word.replace(/^ال(?=..)/u, ''),
  );
  const concepts = builder.phrases.get(first) ?? [];
  concepts.push({ words, family });
  builder.phrases.set(first, concepts);
  for (const word of [first, ...words]) builder.phraseWords.add(word);
}

function addForm(builder: Builder, form: string, family: string): void {
  const { words, verb, word } = parseForm(form);
  const [first = ''] = words;
  if (words.length > 1) {
    builder.writings.push([words, family]);
    return;
  }
  if (word && !builder.families.has(first)) builder.families.set(first, family);
  if (!verb) builder.bases.delete(first);
  else if (!builder.verbs.has(first)) {
    builder.verbs.set(first, family);
    builder.bases.add(first);
  }
}

/** `singular/plural/plural`: a family named after the singular. */
function addGroup(builder: Builder, group: string): void {
  const forms = group.split('/').filter((form) => !form.includes('_'));
  const [singular] = forms;
  if (singular === undefined) return;
  const folded = parseForm(singular).words.join('');
  const family = builder.families.get(folded) ?? folded;
  for (const form of forms) addForm(builder, form, family);
}

function addJoined(builder: Builder, form: string, key: string): void {
  const word = foldCharacters(form.replace('!', ''));
  if (form.includes('_') || word.length < shortestJoined || key === '-') return;
  builder.joined.set(word, key);
  for (let end = 1; end < word.length; end++) builder.joinedStarts.add(word.slice(0, end));
}

/** Lines of a data file as [key, forms]; lines that begin with `#` are comments. */
export function parseLines(lines: string): (readonly [string, readonly string[]])[] {
  const entries: (readonly [string, readonly string[]])[] = [];
  for (const line of lines.split('\n')) {
    if (line.startsWith('#')) continue;
    const [key, forms] = line.split(':');
    if (key === undefined || forms === undefined) continue;
    entries.push([key.trim(), forms.trim().split(/\s+/u)]);
  }
  return entries;
}

function build(): Lexicon {
  const builder: Builder = {
    families: new Map(),
    verbs: new Map(),
    bases: new Set(),
    phrases: new Map(),
    writings: [],
    phraseWords: new Set(),
    joined: new Map(),
    joinedStarts: new Set(),
  };
  for (const lines of [numberLines, familyLines, loanLines, pluralLines, wordLines]) {
    for (const [key, forms] of parseLines(lines)) {
      if (/^[a-z]/u.test(key) && !/[a-z]\d$/u.test(key)) addForm(builder, key, key);
      for (const form of forms) {
        if (key === '-') addGroup(builder, form);
        else addForm(builder, form, key);
      }
    }
  }
  for (const [key, forms] of parseLines(loanLines)) {
    for (const form of [key, ...forms]) addJoined(builder, form, key);
  }
  for (const [words, family] of builder.writings) addPhrase(builder, words, family);
  for (const concepts of builder.phrases.values()) concepts.sort((a, b) => b.words.length - a.words.length);
  const stopWords = new Set(
    parseLines(stopWordLines).flatMap(([, forms]) => forms.map((form) => foldCharacters(form))),
  );
  for (const [base, family] of [...builder.verbs]) {
    const prefixed = base.slice(1);
    if (base.startsWith('ا') && !builder.verbs.has(prefixed)) builder.verbs.set(prefixed, family);
  }
  const listed = new Set([...builder.families.keys(), ...builder.phraseWords, ...stopWords]);
  const openings = new Set([...builder.phrases.keys(), ...builder.joinedStarts]);
  return { ...builder, listed, openings, stopWords };
}

export const lexicon: Lexicon = build();
