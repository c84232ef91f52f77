import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';
import { refuseContactDetails } from '../messages/refuse-contact-details.js';
import { asksForStars } from './asks-for-stars.js';
import { lockReview, reviewSubject } from './review.js';

export interface AnswerToReview {
  readonly reviewId: string;
  readonly text: string;
}

/** The seller replies, once. Throws REVIEW_REPLIED, STARS_ASKED_FOR, CONTACT_DETAILS_FOUND. */
export async function replyToReview(
  work: Work,
  actor: Actor,
  { reviewId, text }: AnswerToReview,
): Promise<void> {
  const review = await lockReview(work, reviewId);
  permit(actor, ['seller'], reviewSubject(review).owners);
  if (review.reply !== null) throw new AppError('REVIEW_REPLIED');
  if (asksForStars(text)) throw new AppError('STARS_ASKED_FOR');
  refuseContactDetails([text]);
  await work.trx
    .updateTable('review')
    .set({ reply: text, replied_at: work.now })
    .where('id', '=', review.id)
    .execute();
  work.emit({ type: 'review.replied', id: reviewId });
}

/** The seller says why the review is not fair, once; it stays as it is until a moderator has looked. Throws REVIEW_APPEALED. */
export async function appealReview(
  work: Work,
  actor: Actor,
  { reviewId, text }: AnswerToReview,
): Promise<void> {
  const review = await lockReview(work, reviewId);
  permit(actor, ['seller'], reviewSubject(review).owners);
  if (review.appealed_at !== null) throw new AppError('REVIEW_APPEALED');
  await work.trx
    .updateTable('review')
    .set({ appeal: text, appealed_at: work.now })
    .where('id', '=', review.id)
    .execute();
  work.emit({ type: 'review.appealed', id: reviewId });
}
