import { grade, type Signal } from '../signal.js';

/** Answered within so many minutes is at once; so many later is no answer any more. */
const AT_ONCE = 15;
const TOO_LATE = 3 * 24 * 60;

/** The median time to a first reply, on a log scale from a quarter of an hour down to three days. */
export const response: Signal = {
  name: 'response',
  neutral: 0.5,
  value({ responseMinutes }) {
    if (responseMinutes === null) return null;
    const slowness = Math.log(Math.max(AT_ONCE, responseMinutes) / AT_ONCE) / Math.log(TOO_LATE / AT_ONCE);
    return Math.max(0, 1 - slowness);
  },
  sentence(value) {
    if (value === null) return 'سرعة ردّك غير معروفة بعد، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'تتأخر في الرد على الرسائل.',
      'تردّ على الرسائل بعد ساعات.',
      'تردّ على الرسائل بسرعة.',
    ]);
  },
};
