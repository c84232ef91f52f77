import { z } from 'zod';
import { countArabic, type ArabicNoun } from '../../../platform/count.js';
import { noticeKind } from '../kind.js';

/** Whole phrases with their verb: it, too, has a dual. */
const fitting: ArabicNoun = {
  zero: 'لا طلبات تناسبك أمس',
  one: 'طلب واحد يناسبك من أمس',
  two: 'طلبان يناسبانك من أمس',
  few: 'طلبات تناسبك من أمس',
  many: 'طلباً يناسبك من أمس',
  other: 'طلب يناسبك من أمس',
};

const others: ArabicNoun = {
  zero: '',
  one: 'طلب آخر',
  two: 'طلبان آخران',
  few: 'طلبات أخرى',
  many: 'طلباً آخر',
  other: 'طلب آخر',
};

const schema = z.object({
  /** Requests of the day that are open still. */
  count: z.int().positive(),
  /** The best of them. */
  requests: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** The requests of a day together, for sellers who do not want to hear of each. */
export const requestDigestNotice = noticeKind(schema, ({ count, requests }) => {
  const rest = count - requests.length;
  const lines = requests.map(({ title }) => `• ${title}`);
  if (rest > 0) lines.push(`و${countArabic(rest, others)}.`);
  return { title: countArabic(count, fitting), text: lines.join('\n'), path: '/requests' };
});
