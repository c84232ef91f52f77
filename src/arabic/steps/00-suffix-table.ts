/** Letters from the end of a word backwards. */
interface Node {
  readonly next: Map<number, Node>;
  ends: boolean;
}

/** Finds the longest of these suffixes that a word ends in, as its length; 0 where it ends in none. */
export function suffixTable(suffixes: readonly string[]): (word: string) => number {
  const root: Node = { next: new Map(), ends: false };
  for (const suffix of suffixes) {
    let node = root;
    for (let index = suffix.length - 1; index >= 0; index--) {
      const unit = suffix.charCodeAt(index);
      const child = node.next.get(unit) ?? { next: new Map(), ends: false };
      node.next.set(unit, child);
      node = child;
    }
    node.ends = true;
  }
  return (word) => longestIn(root, word);
}

function longestIn(root: Node, word: string): number {
  let longest = 0;
  let node: Node | undefined = root;
  for (let length = 1; length <= word.length; length++) {
    node = node.next.get(word.charCodeAt(word.length - length));
    if (node === undefined) break;
    if (node.ends) longest = length;
  }
  return longest;
}
