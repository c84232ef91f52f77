import { decay, grade, type Signal } from '../signal.js';

/** How lately the seller was seen; halves every `activityHalfLifeDays`. */
export const activity: Signal = {
  name: 'activity',
  neutral: 0.5,
  value({ seenDay }, { today }, { activityHalfLifeDays }) {
    return seenDay === null ? null : decay(today - seenDay, activityHalfLifeDays);
  },
  sentence(value) {
    if (value === null) return 'آخر نشاط لك غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'مضى وقت طويل منذ آخر نشاط لك.',
      'كنت نشيطاً قبل مدة قصيرة.',
      'أنت نشيط هذه الأيام.',
    ]);
  },
};
