/** Counting in texts of single-spaced words, without splitting them. */

/** Occurrences of a whole word. */
export function countWord(text: string, word: string): number {
  let count = 0;
  let from = text.indexOf(word);
  while (from !== -1) {
    const end = from + word.length;
    const whole = (from === 0 || text[from - 1] === ' ') && (end === text.length || text[end] === ' ');
    if (whole) count += 1;
    from = text.indexOf(word, end);
  }
  return count;
}

/** Words of a text that has at least one. */
export function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
