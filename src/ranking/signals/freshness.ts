import { decay, grade, type Signal } from '../signal.js';

/** Time since the listing was last published, sold, reviewed or really edited; halves every `freshnessHalfLifeDays`. */
export const freshness: Signal = {
  name: 'freshness',
  neutral: 0.5,
  value(candidate, { today }, { freshnessHalfLifeDays }) {
    const { createdDay, updatedDay, lastOrderDay, lastReviewDay } = candidate;
    const days = [createdDay, updatedDay, lastOrderDay, lastReviewDay].filter((day) => day !== null);
    return days.length === 0 ? null : decay(today - Math.max(...days), freshnessHalfLifeDays);
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
