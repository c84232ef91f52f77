import type { Signal } from '../signal.js';

const names = ['جديد', 'نشيط', 'مميز', 'خبير'] as const;

/** The seller's level, evenly spread: new 0, active 1/3, distinguished 2/3, expert 1. */
export const level: Signal = {
  name: 'level',
  neutral: 1 / 3,
  value: ({ level: number }) => (number === null ? null : number / 3),
  sentence(value) {
    if (value === null) return 'مستواك غير معروف، ولا يُحسب ذلك عليك.';
    return `مستواك: ${names[Math.round(value * 3)] ?? names[0]}.`;
  },
};
