import { defineMachine } from '../../core/index.js';

/** A decision waits for an appeal before money moves; there is one appeal, and somebody else decides it. */
export const disputeMachine = defineMachine({
  name: 'dispute',
  thing: { ar: 'النزاع', en: 'dispute' },
  initial: 'open',
  states: {
    open: { ar: 'قيد النظر', en: 'open' },
    decided: { ar: 'صدر القرار', en: 'decided' },
    appealed: { ar: 'قيد الاستئناف', en: 'appealed' },
    closed: { ar: 'مغلق', en: 'closed' },
  },
  steps: {
    decide: {
      from: ['open'],
      to: 'decided',
      by: ['support'],
      emits: 'dispute.decided',
      ar: 'إصدار القرار',
      en: 'decide',
    },
    appeal: {
      from: ['decided'],
      to: 'appealed',
      by: ['buyer', 'seller'],
      emits: 'dispute.appealed',
      ar: 'الاستئناف',
      en: 'appeal',
    },
    decide_appeal: {
      from: ['appealed'],
      to: 'closed',
      by: ['support'],
      emits: 'dispute.closed',
      ar: 'البت في الاستئناف',
      en: 'decide the appeal',
    },
    close: {
      from: ['decided'],
      to: 'closed',
      by: ['system'],
      emits: 'dispute.closed',
      ar: 'إغلاق النزاع',
      en: 'close',
    },
  },
});
