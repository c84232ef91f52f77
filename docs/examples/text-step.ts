/**
 * Adverbs whose tanween is written as it sounds: شكرن for شكراً. A list and no rule, because most words that end in ن
 * own it. Runs on folded words, so its results carry neither tanween nor hamza.
 */
const spelledAsHeard: ReadonlyMap<string, string> = new Map([
  ['شكرن', 'شكرا'],
  ['طبعن', 'طبعا'],
  ['مثلن', 'مثلا'],
  ['جدن', 'جدا'],
]);

/** The word as it is spelled in books; any other word as it is. Idempotent. */
export function spellTanween(word: string): string {
  return spelledAsHeard.get(word) ?? word;
}
