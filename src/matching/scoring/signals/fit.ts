import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** How well the words of the listing answer those of the request (search/relevance). */
export const fit: MatchSignal = {
  name: 'fit',
  neutral: 0,
  value: (candidate) => candidate.fit,
  sentence: (value) =>
    grade(value ?? 0, [
      'كلمات خدمتك بعيدة عن كلمات الطلب.',
      'خدمتك تذكر بعض ما في الطلب.',
      'خدمتك تذكر ما في الطلب.',
    ]),
};
