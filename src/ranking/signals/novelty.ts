import { decay, grade, type Signal } from '../signal.js';

/** How lately the listing was published, whatever happened since; halves every `noveltyHalfLifeDays`. A first chance, soon over. */
export const novelty: Signal = {
  name: 'novelty',
  neutral: 0.1,
  value: ({ createdDay }, { today }, { noveltyHalfLifeDays }) =>
    createdDay === null ? null : decay(today - createdDay, noveltyHalfLifeDays),
  sentence(value) {
    if (value === null) return 'تاريخ نشر خدمتك غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'خدمتك منشورة منذ مدة طويلة.',
      'خدمتك منشورة منذ مدة قصيرة.',
      'خدمتك جديدة، فلها فرصة أولى تظهر فيها.',
    ]);
  },
};
