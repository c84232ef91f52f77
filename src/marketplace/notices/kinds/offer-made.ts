import { z } from 'zod';
import { countArabic, type ArabicNoun } from '../../../platform/count.js';
import { dollarsAfter } from '../../../platform/nouns.js';
import { noticeKind } from '../kind.js';

const days: ArabicNoun = {
  zero: 'أقل من يوم',
  one: 'يوم واحد',
  two: 'يومين',
  few: 'أيام',
  many: 'يوماً',
  other: 'يوم',
};

const schema = z.object({
  /** The outside id of the request, and what it asks for. */
  request: z.string(),
  title: z.string(),
  /** The seller's name. */
  seller: z.string(),
  cents: z.int().positive(),
  deliveryDays: z.number().positive(),
});

/** Somebody offers to do what a buyer asks for: one notice an offer. */
export const offerMadeNotice = noticeKind(schema, ({ request, title, seller, cents, deliveryDays }) => ({
  title: `عرض جديد على طلبك: ${title}`,
  text: `عرض ${seller} تنفيذه بمبلغ ${countArabic(cents / 100, dollarsAfter)} خلال ${countArabic(deliveryDays, days)}.`,
  path: `/request?id=${encodeURIComponent(request)}`,
}));
