import { commentFor } from '../../fixtures/demo/comments.js';
import { replyToReview, writeReview } from '../marketplace/reviews/index.js';
import type { Deed } from './agenda.js';
import { around, deedOf, type Bought } from './bought.js';

/** Content at and above which so many stars are given. */
const STARS = [
  [0.1, 5],
  [-0.7, 4],
  [-1.3, 3],
  [-1.9, 2],
] as const;

/** Some buyers review what they accepted, most of them soon; the stars say how content they were. */
export function reviewed(bought: Bought, content: number, now: number): Deed[] {
  const { random, buyer, shelf, buyerActor, orderId } = bought;
  if (!random.chance(buyer.traits.talkative)) return [];
  const { topic, category } = shelf.listing.plan.placed;
  const stars = STARS.find(([least]) => content >= least)?.[1] ?? 1;
  const comment = commentFor(stars, topic, category, false, random) ?? 'شكراً';
  const thanks = random.chance(0.25);
  return [
    deedOf(bought, 'review.write', now + around(bought, 6, 3), async (work) => {
      const { id, state } = await writeReview(work, buyerActor, { orderId, stars, comment });
      return () => {
        if (state === 'published') {
          shelf.reviews += 1;
          shelf.starSum += stars;
        }
        return thanks ? [replies(bought, id, stars, work.now.getTime())] : [];
      };
    }),
  ];
}

function replies(bought: Bought, reviewId: string, stars: number, now: number): Deed {
  const text = stars > 3 ? 'شكراً لثقتك، سعدت بالعمل معك' : 'أعتذر عن التقصير، وسأحرص على ما هو أفضل';
  return deedOf(bought, 'review.reply', now + around(bought, 10), async (work) => {
    await replyToReview(work, bought.sellerActor, { reviewId, text });
    return () => [];
  });
}
