import { analyse, type Term } from '../../src/arabic/index.js';

export type Pair = readonly [first: string, second: string];

/** Whether analysis brings two words together: by stem, or by family, which is worth less. */
export function meet([first, second]: Pair): 'stem' | 'family' | null {
  const [a, b] = [analyse(first), analyse(second)];
  if (same(a, b, ({ stem }) => stem)) return 'stem';
  return same(a, b, ({ family }) => family) ? 'family' : null;
}

function same(a: readonly Term[], b: readonly Term[], key: (term: Term) => string): boolean {
  return a.length > 0 && a.map(key).join(' ') === b.map(key).join(' ');
}

/** What a catalogue's words are brought together with: the distinct folded words of each family. */
export function conflations(texts: Iterable<string>): string[][] {
  const families = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const { exact, family, stop } of analyse(text)) {
      if (stop || exact.length < 2) continue;
      const words = families.get(family) ?? new Map<string, number>();
      families.set(family, words.set(exact, (words.get(exact) ?? 0) + 1));
    }
  }
  const known = (words: Map<string, number>): string[] =>
    [...words].filter(([, count]) => count >= 2).map(([word]) => word);
  return [...families.values()].map(known).filter((words) => words.length >= 2);
}

/** Pairs of words that were brought together: each word of the catalogue is as likely as another to be drawn. */
export function samplePairs(
  families: readonly (readonly string[])[],
  most: number,
  random: () => number,
): Pair[] {
  const words = families.flatMap((family) => family.map((word) => ({ word, family })));
  const pairs = new Map<string, Pair>();
  for (let draw = 0; draw < most * 20 && pairs.size < most; draw += 1) {
    const first = words[Math.floor(random() * words.length)];
    if (first === undefined) break;
    const others = first.family.filter((word) => word !== first.word);
    const second = others[Math.floor(random() * others.length)];
    if (second !== undefined) pairs.set([first.word, second].sort().join(' '), [first.word, second]);
  }
  return [...pairs.values()];
}
