import { AppError } from '../../platform/errors/app-error.js';
import { permit, takeStep, type Actor, type Work } from '../core/index.js';
import { reviewMachine, type ReviewStep } from './machine.js';
import { lockReview, recountReview, reviewSubject, type ReviewRow } from './review.js';

/** A moderator decides about a review that is held or that its seller appealed against. Nobody about one of their own. */
export async function moderateReview(
  work: Work,
  actor: Actor,
  { reviewId, step, reason }: { reviewId: string; step: ReviewStep; reason: string },
): Promise<void> {
  const review = await lockReview(work, reviewId);
  await refuseOwn(work, actor, review);
  const state = takeStep(work, reviewMachine, reviewSubject(review), { step, actor, reason });
  await work.trx
    .updateTable('review')
    .set({ state, decided_at: work.now })
    .where('id', '=', review.id)
    .execute();
  if (state !== review.state) recountReview(work, review);
}

/** The cases in which support corrects what a buyer wrote. */
export const correctionReasons = {
  wrong_stars: { ar: 'النجوم تخالف نص التعليق', en: 'the stars contradict the comment' },
  wrong_order: { ar: 'كُتب التقييم لطلب آخر', en: 'it was written for another order' },
  personal_data: { ar: 'يتضمن بيانات شخصية', en: 'it contains personal data' },
  abuse: { ar: 'يتضمن إساءة أو شتيمة', en: 'it is abusive' },
  pressure: { ar: 'كُتب تحت الضغط أو مقابل منفعة', en: 'it was written under pressure or for a favour' },
} as const;

export type CorrectionReason = keyof typeof correctionReasons;

export interface Correction {
  readonly reviewId: string;
  readonly reason: CorrectionReason;
  readonly stars?: number | undefined;
  readonly comment?: string | undefined;
}

/** Support corrects a review in one of the defined cases: what it said is kept as a version, and what counts is recounted. */
export async function correctReview(
  work: Work,
  actor: Actor,
  { reviewId, reason, stars, comment }: Correction,
): Promise<void> {
  permit(actor, ['support']);
  const review = await lockReview(work, reviewId);
  await refuseOwn(work, actor, review);
  await work.trx
    .insertInto('review_version')
    .values({
      review_id: review.id,
      version: review.version,
      stars: review.stars,
      comment: review.comment,
      reason,
      corrected_by: actor.accountId,
      corrected_at: work.now,
    })
    .execute();
  const version = review.version + 1;
  await work.trx
    .updateTable('review')
    .set({ stars: stars ?? review.stars, comment: comment ?? review.comment, version })
    .where('id', '=', review.id)
    .execute();
  work.emit({ type: 'review.corrected', id: reviewId, reason, version });
  recountReview(work, review);
}

async function refuseOwn(work: Work, actor: Actor, review: ReviewRow): Promise<void> {
  const writer = await work.trx
    .selectFrom('account')
    .select('id')
    .where('external_id', '=', review.buyer_external_id)
    .executeTakeFirst();
  if (writer?.id === actor.accountId || review.seller_id === actor.sellerId) throw new AppError('FORBIDDEN');
}
