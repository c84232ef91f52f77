/** What an order waits for, in words to one of its sides. */
import type { OrderSummary } from '../api/contracts.js';
import { formatMoment } from '../language/format.js';
import type { Side } from './questions.js';

type Standing = Pick<OrderSummary, 'state' | 'dueAt' | 'late' | 'nextAt' | 'proposal'>;

const otherSide: Readonly<Record<Side, string>> = { buyer: 'البائع', seller: 'المشتري' };

/** Whose turn it is; null where nobody of the two has to do anything. */
export function turnOf({ state, nextAt, proposal }: Standing): Side | null {
  if (proposal !== null) return proposal.by === 'buyer' ? 'seller' : 'buyer';
  switch (state) {
    case 'awaiting_payment':
    case 'delivered':
      return 'buyer';
    case 'awaiting_instructions':
      return nextAt === null ? 'seller' : 'buyer';
    case 'in_progress':
    case 'revision_requested':
      return 'seller';
    default:
      return null;
  }
}

/** What is to be done, and by when; a proposal to cancel comes first. Empty for an order that has ended. */
export function whatIsDue(order: Standing, side: Side): string[] {
  const { proposal, nextAt } = order;
  if (proposal?.reason === 'different_work') return [differentWork(side, nextAt)];
  const proposed =
    proposal === null
      ? null
      : proposal.by === side
        ? `اقترحت إلغاء الطلب، وننتظر رد ${otherSide[side]}.`
        : `اقترح ${otherSide[side]} إلغاء الطلب، وينتظر ردك.`;
  return [proposed, inState(order, side)].filter((sentence) => sentence !== null);
}

/** The seller’s silence agrees to it. */
function differentWork(side: Side, nextAt: string | null): string {
  const until = nextAt === null ? '' : ` قبل ${formatMoment(nextAt)}`;
  return side === 'buyer'
    ? `طلبت الإلغاء لأن العمل مختلف عمّا اتُّفق عليه. إن لم يرد البائع${until} أُلغي الطلب وعاد إليك المبلغ.`
    : `يطلب المشتري الإلغاء لأن العمل مختلف عمّا اتُّفق عليه. إن لم ترد${until} أُلغي الطلب.`;
}

function inState({ state, dueAt, late, nextAt }: Standing, side: Side): string | null {
  const isBuyer = side === 'buyer';
  const next = nextAt === null ? null : formatMoment(nextAt);
  const due = dueAt === null ? '' : formatMoment(dueAt);
  switch (state) {
    case 'awaiting_payment':
      return isBuyer ? `ادفع قبل ${next ?? ''}، وإلا أُلغي الطلب.` : 'لم يدفع المشتري بعد.';
    case 'awaiting_instructions':
      if (next === null)
        return isBuyer ? 'وصلت تعليماتك، وننتظر أن يبدأ البائع.' : 'وصلت تعليمات المشتري، فابدأ التنفيذ.';
      return isBuyer
        ? `أرسل تعليماتك قبل ${next}، وإلا أُلغي الطلب وعاد إليك المبلغ.`
        : `ننتظر تعليمات المشتري حتى ${next}.`;
    case 'in_progress':
    case 'revision_requested':
      if (late) return `تأخر التسليم، وكان موعده ${due}.`;
      return isBuyer ? `موعد التسليم ${due}.` : `سلّم العمل قبل ${due}.`;
    case 'delivered':
      return isBuyer
        ? `راجع العمل قبل ${next ?? ''}، وإلا عُدّ مستلماً.`
        : `ننتظر استلام المشتري، وإن سكت عُدّ العمل مستلماً في ${next ?? ''}.`;
    case 'disputed':
      return 'ينظر فريق الدعم في النزاع، والمبلغ محفوظ حتى يقرر.';
    default:
      return null;
  }
}
