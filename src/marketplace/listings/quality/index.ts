/**
 * How well the words of a listing tell a buyer what they need, with a hint for each thing that is missing. Pure. A low
 * score hides nothing and refuses nothing: it advises the seller, helps the moderator look, and weighs a little.
 */
import type { Content } from '../content.js';
import { descriptionQuality } from './description.js';
import type { Hint } from './hint.js';
import { foldText } from './folded.js';
import { exaggeratedPromises, promisesTooMuch, type ExaggeratedPromise } from './promises.js';
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
  const description = descriptionQuality(foldText(content.description ?? ''));
  const texts = [content.title, content.description ?? ''];
  const promises = texts.flatMap((text): ExaggeratedPromise[] => exaggeratedPromises(text));
  return {
    score: lessPromises((title.score + description.score) / 2, promises.length > 0),
    title: title.score,
    description: description.score,
    promises: promises.map(({ text }) => text),
    hints: [...title.hints, ...(promises.length > 0 ? [promiseHint] : []), ...description.hints],
  };
}

/** What ranking reads of it: title and description apart, each less a little for its own promises; null without one. */
export interface WordingQuality {
  readonly title: number;
  readonly description: number | null;
}

/** Raise the version in `judged` with every change of what this says. */
export function wordingQuality({
  title,
  description,
}: Pick<Content, 'title' | 'description'>): WordingQuality {
  const folded = description === null || description === '' ? null : foldText(description);
  return {
    title: lessPromises(titleQuality(title).score, promisesTooMuch(foldText(title).text)),
    description:
      folded === null ? null : lessPromises(descriptionQuality(folded).score, promisesTooMuch(folded.text)),
  };
}

/** Two decimals. */
function lessPromises(score: number, exaggerates: boolean): number {
  return Number(Math.max(0, score - (exaggerates ? PROMISE_PENALTY : 0)).toFixed(2));
}
