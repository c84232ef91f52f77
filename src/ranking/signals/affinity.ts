import type { Signal } from '../signal.js';

/**
 * How much the listing is to the taste of who searches (search/personal). Known only while somebody who allows it looks at
 * their own results: for everybody else, and in all that sellers are told, it is unknown and adds nothing to any score.
 */
export const affinity: Signal = {
  name: 'affinity',
  neutral: 0,
  value: ({ affinity: value }) => value,
  sentence: () => 'هذا الموضع واحد عند الجميع، ولا يدخل فيه ذوق من يبحث.',
};
