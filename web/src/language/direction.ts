const arabicLetter = /\p{Script=Arabic}/u;

/**
 * The base direction of a text a person wrote: right to left as soon as it has an Arabic letter.
 * (`dir="auto"` would turn «WordPress تصميم موقع» around because its first letter is Latin.)
 */
export function directionOf(text: string): 'rtl' | 'ltr' {
  return arabicLetter.test(text) || !/\p{L}/u.test(text) ? 'rtl' : 'ltr';
}
