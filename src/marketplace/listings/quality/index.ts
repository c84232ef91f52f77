/**
 * How well the words of a listing tell a buyer what they need, with a hint for each thing that is missing. Pure. A low
 * score hides nothing and refuses nothing: it advises the seller, helps the moderator look, and weighs a little.
 */
import type { Content } from '../content.js';
import { descriptionQuality } from './description.js';
import type { Hint } from './hint.js';
import { exaggeratedPromises, type ExaggeratedPromise } from './promises.js';
import { titleQuality } from './title.js';

export type { Hint } from './hint.js';

const promiseHint: Hint = {
  code: 'promise.exaggerated',
  ar: 'في الخدمة وعد لا يستطيع أحد ضمانه. استبدل به ما ستسلّمه فعلاً، فهو أدعى إلى الثقة.',
  en: 'The listing promises what nobody can guarantee. Say what you will really deliver: it is trusted more.',
};

/** Of the score, for any exaggerated promise. */
const PROMISE_PENALTY = 0.15;

export interface ListingQuality {
  /** 0–1: half the title, half the description, less a little for exaggerated promises. */
  readonly score: number;
  readonly title: number;
  readonly description: number;
  readonly promises: readonly string[];
  readonly hints: readonly Hint[];
}

export function listingQuality(content: Pick<Content, 'title' | 'description'>): ListingQuality {
  const title = titleQuality(content.title);
  const description = descriptionQuality(content.description ?? '');
  const texts = [content.title, content.description ?? ''];
  const promises = texts.flatMap((text): ExaggeratedPromise[] => exaggeratedPromises(text));
  const penalty = promises.length > 0 ? PROMISE_PENALTY : 0;
  return {
    score: Number(Math.max(0, (title.score + description.score) / 2 - penalty).toFixed(2)),
    title: title.score,
    description: description.score,
    promises: promises.map(({ text }) => text),
    hints: [...title.hints, ...(promises.length > 0 ? [promiseHint] : []), ...description.hints],
  };
}
