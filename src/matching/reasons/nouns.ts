import type { ArabicNoun } from '../../platform/count.js';

/** What reasons count, in the forms that a number takes. */
export const nouns = {
  similarOrder: {
    zero: 'لا طلبات مشابهة',
    one: 'طلباً مشابهاً واحداً',
    two: 'طلبين مشابهين',
    few: 'طلبات مشابهة',
    many: 'طلباً مشابهاً',
    other: 'طلب مشابه',
  },
  minute: {
    zero: 'أقل من دقيقة',
    one: 'دقيقة',
    two: 'دقيقتين',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
  },
  hour: {
    zero: 'أقل من ساعة',
    one: 'ساعة',
    two: 'ساعتين',
    few: 'ساعات',
    many: 'ساعة',
    other: 'ساعة',
  },
  day: {
    zero: 'أقل من يوم',
    one: 'يوم',
    two: 'يومين',
    few: 'أيام',
    many: 'يوماً',
    other: 'يوم',
  },
} as const satisfies Record<string, ArabicNoun>;
