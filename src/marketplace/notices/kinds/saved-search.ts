import { z } from 'zod';
import { countArabic, type ArabicNoun } from '../../../platform/count.js';
import { noticeKind } from '../kind.js';

/** Whole phrases with their verb: it, too, has a dual. */
const fitting: ArabicNoun = {
  zero: 'لا خدمات جديدة تناسب',
  one: 'خدمة جديدة تناسب',
  two: 'خدمتان جديدتان تناسبان',
  few: 'خدمات جديدة تناسب',
  many: 'خدمة جديدة تناسب',
  other: 'خدمة جديدة تناسب',
};

const others: ArabicNoun = {
  zero: '',
  one: 'خدمة أخرى',
  two: 'خدمتان أخريان',
  few: 'خدمات أخرى',
  many: 'خدمة أخرى',
  other: 'خدمة أخرى',
};

const schema = z.object({
  /** The outside id of the search, and what its owner calls it. */
  search: z.string(),
  name: z.string(),
  /** The search as the pages write it into their address: `q=شعار&priceMax=2000`. */
  parameters: z.string(),
  /** New listings that match. */
  count: z.int().positive(),
  /** The best of them. */
  listings: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** New listings match what a buyer wanted to hear of: one notice a day and search at most. */
export const savedSearchNotice = noticeKind(schema, ({ name, parameters, count, listings }) => {
  const rest = count - listings.length;
  const lines = listings.map(({ title }) => `• ${title}`);
  if (rest > 0) lines.push(`و${countArabic(rest, others)}.`);
  return {
    title: `${countArabic(count, fitting)} بحثك «${name}»`,
    text: lines.join('\n'),
    path: `/?${parameters}`,
  };
});
