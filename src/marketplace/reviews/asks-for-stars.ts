import { fold } from '../../arabic/index.js';

// `fold` has written all digits in one script and all letters in one spelling.
const fiveStars = String.raw`(?:ب|ال|بال)?(?:خمسه?|5|عشره?|10) (?:ال)?(?:نجوم|نجمات|نجمه|ستارز|stars?)`;
const asking = String.raw`(?:قيم|تقييم|تقيم|اعط|عطن|ضع|حط|ادعم|اتمن|ارجو|رجاء|فضل|لو سمحت|بانتظار|please|rate|give)\S*`;

const patterns = [
  new RegExp(String.raw`${asking}(?: \S+){0,5}? ${fiveStars}`, 'u'),
  new RegExp(String.raw`${fiveStars}(?: \S+){0,3}? \S{0,3}${asking}`, 'u'),
];
const drawn = /(?:⭐\uFE0F?|🌟|★){5}/u;

/** Whether a text of a seller asks for a number of stars. To ask politely for an opinion is allowed. */
export function asksForStars(text: string): boolean {
  return drawn.test(text) || patterns.some((pattern) => pattern.test(fold(text)));
}
