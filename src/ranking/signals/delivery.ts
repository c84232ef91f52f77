import { grade, type Signal } from '../signal.js';

/** The promised delivery: 1 for a day, falling with the logarithm of the days. */
export const delivery: Signal = {
  name: 'delivery',
  neutral: 0.5,
  value: ({ deliveryDays }) => (deliveryDays === null ? null : 1 / (1 + Math.log(Math.max(1, deliveryDays)))),
  sentence(value) {
    if (value === null) return 'مدة التسليم غير مذكورة، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'مدة التسليم التي تعد بها طويلة.',
      'مدة التسليم التي تعد بها متوسطة.',
      'مدة التسليم التي تعد بها قصيرة.',
    ]);
  },
};
