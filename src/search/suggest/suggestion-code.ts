import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { worthAt, type Completion, type CompletionIndex } from './completion-index.js';
import { popularity, type Phrase } from './phrases.js';

/** What is needed to suggest. */
export interface Suggestions {
  /** Most used first. */
  readonly phrases: readonly Phrase[];
  readonly completions: CompletionIndex;
}

interface Encoded {
  readonly phrases: readonly (readonly [text: string, folded: string, count: number, searches: number])[];
  /** Of those that can be answered: the phrase's place, its key, and its words in searchable letters. */
  readonly completions: readonly (readonly [phrase: number, key: string, words: string])[];
  /** In the order of the index, two numbers each: the completion's place, and where in its words the entry begins. */
  readonly entries: readonly number[];
}

/** Numbers of entries that are read in one step: some milliseconds. */
const STEP = 8192;

/** As `suggestion_set.body` keeps them. */
export function encodeSuggestions({ phrases, completions }: Suggestions): Buffer {
  const places = new Map(phrases.map((phrase, place) => [phrase, place]));
  const words = new Map<Completion, string>();
  for (const { completion, from } of completions.entries) {
    if (from.length > (words.get(completion)?.length ?? -1)) words.set(completion, from);
  }
  const order = new Map([...words.keys()].map((completion, place) => [completion, place]));
  const encoded: Encoded = {
    phrases: phrases.map(({ text, folded, count, searches }) => [text, folded, count, searches]),
    completions: [...words].map(([{ phrase, key }, all]) => [places.get(phrase) ?? 0, key, all]),
    entries: completions.entries.flatMap(({ completion, from }) => [
      order.get(completion) ?? 0,
      (words.get(completion)?.length ?? 0) - from.length,
    ]),
  };
  return gzipSync(JSON.stringify(encoded));
}

/** Unpacks in steps, between which searches are answered. Rejects if the body was not written by `encodeSuggestions`. */
export async function decodeSuggestions(body: Buffer): Promise<Suggestions> {
  const text = (await promisify(gunzip)(body)).toString('utf8');
  await yieldToOthers();
  const encoded = JSON.parse(text) as Encoded;
  await yieldToOthers();
  const phrases = encoded.phrases.map(([text, folded, count, searches]): Phrase => ({
    text,
    folded,
    count,
    searches,
  }));
  await yieldToOthers();
  const completions = encoded.completions.flatMap(([place, key, words]) => {
    const phrase = phrases[place];
    return phrase === undefined ? [] : [{ completion: { phrase, key }, words, worth: popularity(phrase) }];
  });
  const entries: CompletionIndex['entries'][number][] = [];
  for (let at = 0; at < encoded.entries.length; at += 2) {
    if (at % STEP === 0) await yieldToOthers();
    const start = encoded.entries[at + 1] ?? 0;
    const of = completions[encoded.entries[at] ?? -1];
    if (of === undefined) continue;
    const { completion, words, worth } = of;
    entries.push({ from: words.slice(start), completion, worth: worthAt(worth, start) });
  }
  return { phrases, completions: { entries } };
}
