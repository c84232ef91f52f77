import { decay, grade, type Signal } from '../signal.js';

/** How lately a buyer reviewed the listing; halves every `reviewHalfLifeDays`. */
export const reviewRecency: Signal = {
  name: 'reviewRecency',
  neutral: 0.1,
  value: ({ lastReviewDay }, { today }, { reviewHalfLifeDays }) =>
    lastReviewDay === null ? null : decay(today - lastReviewDay, reviewHalfLifeDays),
  sentence(value) {
    if (value === null) return 'لم يُقيّم أحد خدمتك بعد، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'مضى وقت طويل على آخر تقييم لخدمتك.',
      'آخر تقييم لخدمتك كان قبل مدة.',
      'قُيّمت خدمتك قبل وقت قريب.',
    ]);
  },
};
