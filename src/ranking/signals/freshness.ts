import { decay, grade, type Signal } from '../signal.js';

/**
 * Time since the listing was last published, sold, reviewed or really edited; halves every `freshnessHalfLifeDays`, and
 * sooner or later where listings of its category are taken up more or less often.
 */
export const freshness: Signal = {
  name: 'freshness',
  neutral: 0.5,
  value({ createdDay, updatedDay, lastOrderDay, lastReviewDay, norms }, { today }, profile) {
    const last = Math.max(
      createdDay ?? -Infinity,
      updatedDay ?? -Infinity,
      lastOrderDay ?? -Infinity,
      lastReviewDay ?? -Infinity,
    );
    if (last === -Infinity) return null;
    return decay(today - last, profile.freshnessHalfLifeDays * (norms?.pace ?? 1));
  },
  sentence(value) {
    if (value === null) return 'تاريخ آخر بيع أو تحديث غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'مضى وقت طويل دون بيع أو تقييم أو تحديث حقيقي.',
      'آخر بيع أو تقييم أو تحديث كان قبل مدة.',
      'في خدمتك بيع أو تقييم أو تحديث قريب.',
    ]);
  },
};
