import { defineMachine } from '../core/index.js';

/** Money that a buyer brings in. What the provider says comes from `system`. */
export const topUpMachine = defineMachine({
  name: 'top_up',
  thing: { ar: 'شحن الرصيد', en: 'top-up' },
  initial: 'pending',
  states: {
    pending: { ar: 'في انتظار التأكيد', en: 'pending' },
    paid: { ar: 'مدفوع', en: 'paid' },
    declined: { ar: 'مرفوض', en: 'declined' },
    charged_back: { ar: 'مسترجع', en: 'charged back' },
  },
  steps: {
    // A payment that was declined can still arrive: then the money is there, and it is the buyer's.
    confirm: {
      from: ['pending', 'declined'],
      to: 'paid',
      by: ['system'],
      emits: 'top_up.paid',
      ar: 'تأكيد الدفع',
      en: 'confirm the payment',
    },
    decline: {
      from: ['pending'],
      to: 'declined',
      by: ['system'],
      emits: 'top_up.declined',
      ar: 'رفض الدفع',
      en: 'decline the payment',
    },
    charge_back: {
      from: ['paid'],
      to: 'charged_back',
      by: ['system'],
      emits: 'top_up.charged_back',
      ar: 'استرجاع المبلغ',
      en: 'charge back',
    },
  },
});
