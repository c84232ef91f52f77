import { z } from 'zod';
import { countInWords } from '../../../platform/count.js';
import { placesMoved } from '../../../platform/nouns.js';
import { noticeKind } from '../kind.js';

const causes = {
  own: 'أكثر ذلك ممّا تغيّر في خدمتك نفسها، كأن يطول العهد بآخر بيع أو تحديث.',
  rivals: 'أكثر ذلك لأن خدمات أخرى تقدّمت، لا لأن خدمتك تراجعت.',
  profile: 'أكثر ذلك لأن الموقع عدّل موازين الترتيب، لا لشيء في خدمتك.',
} as const;

const schema = z.object({
  /** The outside id of the listing. */
  listing: z.string(),
  title: z.string(),
  query: z.string(),
  from: z.int().positive(),
  to: z.int().positive(),
  /** How many places are kept: behind the last of them nobody counts. */
  kept: z.int().positive(),
  cause: z.enum(['own', 'rivals', 'profile']),
});

/** A listing fell in a search where it was well seen: one notice a day and listing. */
export const rankFellNotice = noticeKind(schema, ({ listing, title, query, from, to, kept, cause }) => {
  const isGone = to > kept;
  const fall = isGone
    ? `خرجت «${title}» من أول ${kept} نتيجة في البحث عن «${query}»، وكانت في المركز ${from}.`
    : `تراجعت «${title}» ${countInWords(to - from, placesMoved, 'masculine')} في البحث عن «${query}»: من المركز ${from} إلى المركز ${to}.`;
  return {
    title: `تراجع ترتيب خدمتك في البحث عن «${query}»`,
    text: `${fall} ${causes[cause]}`,
    path: `/seller/ranking?id=${encodeURIComponent(listing)}&q=${encodeURIComponent(query)}`,
  };
});
