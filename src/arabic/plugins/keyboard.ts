/**
 * Text typed on the wrong keyboard layout: the standard Arabic 101 layout over the Latin one (`wdhym ur]` for
 * «صياغة عقد») and the reverse. It only transcribes; whether the result is what was meant, the vocabulary decides.
 */
const rows: readonly (readonly [string, string])[] = [
  ['qwertyuiop[]', 'ضصثقفغعهخحجد'],
  ["asdfghjkl;'", 'شسيبلاتنمكط'],
  ['zxcvnm,./`', 'ئءؤرىةوزظذ'],
];

const toArabic = new Map<string, string>([['b', 'لا']]);
const toLatin = new Map<string, string>([
  ['أ', 'h'],
  ['إ', 'y'],
  ['آ', 'n'],
]);
for (const [latin, arabic] of rows) {
  for (const [index, key] of [...latin].entries()) {
    toArabic.set(key, arabic.charAt(index));
    toLatin.set(arabic.charAt(index), key);
  }
}

function transcribe(text: string, keys: ReadonlyMap<string, string>): string {
  return [...text].map((char) => keys.get(char) ?? char).join('');
}

/** What the same keys give on the other layout; null where the text has letters of both scripts or of neither. */
export function fixKeyboardLayout(text: string): string | null {
  const arabic = /\p{Script=Arabic}/u.test(text);
  const latin = /[a-z]/iu.test(text);
  if (arabic === latin) return null;
  return latin ? transcribe(text.toLowerCase(), toArabic) : transcribe(text.replaceAll('لا', 'b'), toLatin);
}
