import { afterVisit } from '../../../marketplace/foretell/index.js';
import type { Proposer } from './change.js';

const DAY_MS = 86_400_000;

/** Coming back: for a seller who was not seen today. */
export const visit: Proposer = ({ state, now }) => {
  const seen = state.listing.seller.lastActiveAt;
  if (seen === null || now.getTime() - seen.getTime() < DAY_MS) return [];
  const after = afterVisit(state, now);
  if (after === null) return [];
  return [{ deed: { kind: 'visit' }, effort: 0.1, after, subject: 'عودتك إلى حسابك اليوم', feminine: true }];
};
