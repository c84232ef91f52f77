import { grade, type Signal } from '../signal.js';

/** Which of five things the description says: what, for whom, what sets it apart, what is needed, how long (marketplace/listings/quality). */
export const descriptionQuality: Signal = {
  name: 'descriptionQuality',
  neutral: 0.5,
  value: ({ descriptionQuality: value }) => value,
  sentence(value) {
    if (value === null) return 'لا وصف لخدمتك، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'وصف خدمتك ناقص في أغلب ما يسأل عنه المشتري.',
      'وصف خدمتك يجيب عن بعض ما يسأل عنه المشتري.',
      'وصف خدمتك يجيب عن أغلب ما يسأل عنه المشتري.',
    ]);
  },
};
