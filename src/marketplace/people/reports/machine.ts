import { defineMachine } from '../../core/index.js';

/** A report by a user, until somebody decided on it. */
export const reportMachine = defineMachine({
  name: 'report',
  thing: { ar: 'البلاغ', en: 'report' },
  initial: 'open',
  states: {
    open: { ar: 'مفتوح', en: 'open' },
    upheld: { ar: 'مقبول', en: 'upheld' },
    dismissed: { ar: 'مرفوض', en: 'dismissed' },
  },
  steps: {
    uphold: {
      from: ['open'],
      to: 'upheld',
      by: ['moderator', 'support'],
      emits: 'report.upheld',
      ar: 'قبول البلاغ',
      en: 'uphold',
    },
    dismiss: {
      from: ['open'],
      to: 'dismissed',
      by: ['moderator', 'support'],
      emits: 'report.dismissed',
      ar: 'رفض البلاغ',
      en: 'dismiss',
    },
  },
});
