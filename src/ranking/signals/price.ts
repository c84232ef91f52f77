import { grade, type Signal } from '../signal.js';

/** A price so many times beyond the usual ones counts for nothing. */
const NOTHING_AT = 4;

/**
 * Whether the base price is usual in its category: 1 between the category's low and high price, falling with the
 * logarithm of the ratio outside, so that neither dumping nor excess is rewarded.
 */
export const price: Signal = {
  name: 'price',
  neutral: 0.8,
  value({ price: cents, norms }) {
    const usual = norms?.price ?? null;
    if (cents === null || usual === null) return null;
    const { low, high } = usual;
    const beyond = Math.max(low / Math.max(1, cents), cents / high, 1);
    return Math.max(0, 1 - Math.log(beyond) / Math.log(NOTHING_AT));
  },
  sentence(value) {
    if (value === null) return 'لا أسعار كافية في قسمك تُقارن بها، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'سعرك بعيد جداً عن المعتاد في قسمك.',
      'سعرك بعيد عن المعتاد في قسمك.',
      'سعرك ضمن المعتاد في قسمك.',
    ]);
  },
};
