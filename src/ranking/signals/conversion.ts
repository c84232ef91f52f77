import { grade, halved, type Signal } from '../signal.js';

/**
 * How often those who saw it clicked and ordered, against what is usual in the places where it was shown, so that standing
 * high is no merit of its own (clicks over expected clicks: Zhang & Jones 2007; learned in `tuning/conversion`). Half is as
 * usual, two thirds twice as often.
 */
export const conversion: Signal = {
  name: 'conversion',
  neutral: 0.5,
  value: ({ conversion: log2 }) => (log2 === null ? null : 1 / (1 + halved(log2))),
  sentence(value) {
    if (value === null) return 'لم تظهر خدمتك بعدُ بما يكفي لمعرفة إقبال المشترين عليها، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'إقبال من يرون خدمتك عليها أقل من المعتاد.',
      'إقبال من يرون خدمتك عليها كالمعتاد.',
      'إقبال من يرون خدمتك عليها أكثر من المعتاد.',
    ]);
  },
};
