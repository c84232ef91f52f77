import { defineMachine } from '../core/index.js';

export const requestMachine = defineMachine({
  name: 'request',
  thing: { ar: 'طلب الخدمة', en: 'request' },
  initial: 'open',
  states: {
    open: { ar: 'مفتوح للعروض', en: 'open for offers' },
    fulfilled: { ar: 'اختير له عرض', en: 'fulfilled' },
    expired: { ar: 'منتهي', en: 'expired' },
    withdrawn: { ar: 'ألغاه صاحبه', en: 'withdrawn' },
    removed: { ar: 'أزالته الإدارة', en: 'removed' },
  },
  steps: {
    fulfil: {
      from: ['open'],
      to: 'fulfilled',
      by: ['buyer'],
      emits: 'request.fulfilled',
      ar: 'اختيار عرض',
      en: 'take an offer',
    },
    withdraw: {
      from: ['open'],
      to: 'withdrawn',
      by: ['buyer'],
      emits: 'request.withdrawn',
      ar: 'الإلغاء',
      en: 'withdraw',
    },
    remove: {
      from: ['open'],
      to: 'removed',
      by: ['moderator'],
      emits: 'request.removed',
      ar: 'الإزالة',
      en: 'remove',
    },
    expire: {
      from: ['open'],
      to: 'expired',
      by: ['system'],
      emits: 'request.expired',
      ar: 'انتهاء المدة',
      en: 'expire',
    },
  },
});

export const offerMachine = defineMachine({
  name: 'offer',
  thing: { ar: 'العرض', en: 'offer' },
  initial: 'open',
  states: {
    open: { ar: 'بانتظار المشتري', en: 'waiting for the buyer' },
    accepted: { ar: 'مقبول', en: 'accepted' },
    declined: { ar: 'مرفوض', en: 'declined' },
    withdrawn: { ar: 'سحبه البائع', en: 'withdrawn' },
    lapsed: { ar: 'سقط بانتهاء الطلب', en: 'lapsed' },
  },
  steps: {
    accept: {
      from: ['open'],
      to: 'accepted',
      by: ['buyer'],
      emits: 'offer.accepted',
      ar: 'القبول',
      en: 'accept',
    },
    decline: {
      from: ['open'],
      to: 'declined',
      by: ['buyer'],
      emits: 'offer.declined',
      ar: 'الرفض',
      en: 'decline',
    },
    withdraw: {
      from: ['open'],
      to: 'withdrawn',
      by: ['seller'],
      emits: 'offer.withdrawn',
      ar: 'السحب',
      en: 'withdraw',
    },
    lapse: { from: ['open'], to: 'lapsed', by: ['system'], emits: 'offer.lapsed', ar: 'السقوط', en: 'lapse' },
  },
});
