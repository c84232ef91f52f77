import { grade, halved, type Signal } from '../signal.js';

/** Upgrades that a buyer can choose from: each further one tells half as much. */
export const upgrades: Signal = {
  name: 'upgrades',
  neutral: 0.5,
  value: ({ upgrades: count }) => (count === null ? null : 1 - halved(count)),
  sentence(value) {
    if (value === null) return 'عدد التطويرات في خدمتك غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'لا تطويرات في خدمتك يختار منها المشتري.',
      'في خدمتك تطوير واحد يختاره المشتري إن شاء.',
      'في خدمتك تطويرات يختار منها المشتري ما يناسبه.',
    ]);
  },
};
