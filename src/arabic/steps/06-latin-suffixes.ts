/** Step 6 for Latin words: the English plural, the only ending that is safe to take off names and terms. */
export function stemLatin(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|ws|as|os)$/u.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y';
  return /(?:x|ch|sh|ss)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
