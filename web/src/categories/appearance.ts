import type { IconName } from '../identity/icon.js';

/** How a field of work looks: its icon and the hue of its tiles and covers (degrees). */
export interface Appearance {
  readonly icon: IconName;
  readonly hue: number;
}

const known: readonly (Appearance & { readonly words: RegExp })[] = [
  { words: /ذكاء|\bai\b/iu, icon: 'spark', hue: 265 },
  { words: /فيديو|أنيميشن|مونتاج/u, icon: 'film', hue: 345 },
  { words: /صوت/u, icon: 'microphone', hue: 20 },
  { words: /تسويق/u, icon: 'megaphone', hue: 8 },
  { words: /برمج|تطوير/u, icon: 'code', hue: 215 },
  { words: /كتاب|ترجم/u, icon: 'pen', hue: 40 },
  { words: /هندس|عمار/u, icon: 'ruler', hue: 195 },
  { words: /تعليم|تدريب|تدريس/u, icon: 'graduation', hue: 150 },
  { words: /بيانات/u, icon: 'chart', hue: 235 },
  { words: /حياة/u, icon: 'leaf', hue: 105 },
  { words: /تصميم/u, icon: 'palette', hue: 310 },
  { words: /أعمال|استشار/u, icon: 'briefcase', hue: 178 },
];

/** By the category's Arabic name; one that is not known gets a neutral look. */
export function appearanceOf(name: string): Appearance {
  const match = known.find(({ words }) => words.test(name));
  return match === undefined ? { icon: 'grid', hue: 178 } : { icon: match.icon, hue: match.hue };
}
