import { defineMachine } from '../core/index.js';

/** Money that a seller takes out. What the provider says comes from `system`. */
export const withdrawalMachine = defineMachine({
  name: 'withdrawal',
  thing: { ar: 'طلب السحب', en: 'withdrawal' },
  initial: 'requested',
  states: {
    requested: { ar: 'قيد الانتظار', en: 'requested' },
    processing: { ar: 'قيد التحويل', en: 'processing' },
    paid: { ar: 'محوَّل', en: 'paid' },
    failed: { ar: 'لم يتم', en: 'failed' },
    cancelled: { ar: 'ملغى', en: 'cancelled' },
  },
  steps: {
    send: {
      from: ['requested'],
      to: 'processing',
      by: ['system'],
      emits: 'withdrawal.sent',
      ar: 'بدء التحويل',
      en: 'send',
    },
    pay: {
      from: ['processing'],
      to: 'paid',
      by: ['system'],
      emits: 'withdrawal.paid',
      ar: 'إتمام التحويل',
      en: 'pay',
    },
    fail: {
      from: ['processing'],
      to: 'failed',
      by: ['system'],
      emits: 'withdrawal.failed',
      ar: 'رد المبلغ',
      en: 'fail',
    },
    cancel: {
      from: ['requested'],
      to: 'cancelled',
      by: ['seller', 'support'],
      emits: 'withdrawal.cancelled',
      ar: 'إلغاء السحب',
      en: 'cancel',
    },
  },
});
