import { grade, halved, type Signal } from '../signal.js';

/** Samples of earlier work: each tells half as much as the two before it. */
export const samples: Signal = {
  name: 'samples',
  neutral: 0.5,
  value: ({ samples: count }) => (count === null ? null : 1 - halved(count / 2)),
  sentence(value) {
    if (value === null) return 'عدد النماذج في خدمتك غير معروف، ولا يُحسب ذلك عليك.';
    if (value === 0) return 'لا نماذج من أعمالك في الخدمة.';
    return grade(value, [
      'في خدمتك نموذج واحد من أعمالك.',
      'في خدمتك نماذج قليلة من أعمالك.',
      'في خدمتك نماذج كافية من أعمالك.',
    ]);
  },
};
