import type { PostingKind } from './post.js';

/** The balances that a person sees move. */
export type StatementAccount = 'wallet' | 'pending' | 'withdrawable';

interface Move {
  readonly kind: PostingKind;
  readonly account: StatementAccount;
  /** Of the order. */
  readonly title: string | null;
  /** The provider of a top-up, the method of a withdrawal. */
  readonly via: string | null;
}

interface Described {
  readonly ar: string;
  readonly en: string;
}

const methods: Readonly<Record<string, string>> = { paypal: 'PayPal', bank: 'حساب بنكي' };

/** What moved, as its owner reads it. */
export function describeMove({ kind, account, title, via }: Move): Described {
  const order = title ?? '';
  const way = via ?? '';
  const seller = account !== 'wallet';
  switch (kind) {
    case 'order.hold':
      return { ar: `حجز ثمن «${order}» حتى الاستلام`, en: `Held for “${order}” until it is accepted` };

    case 'order.release':
      return { ar: `أرباح «${order}» بعد خصم العمولة`, en: `Earned with “${order}”, less the commission` };

    case 'order.refund':
      return seller
        ? { ar: `أرباح ما أُنجز من «${order}» بعد خصم العمولة`, en: `Earned with a part of “${order}”` }
        : { ar: `استرداد من «${order}»`, en: `Refund of “${order}”` };

    case 'order.available':
      return account === 'pending'
        ? { ar: `انتقال أرباح «${order}» إلى الرصيد القابل للسحب`, en: `Became withdrawable: “${order}”` }
        : { ar: `أرباح «${order}» أصبحت قابلة للسحب`, en: `Withdrawable now: “${order}”` };

    case 'top_up.pay':
      return { ar: `شحن الرصيد (${way})`, en: `Top-up (${way})` };

    case 'top_up.charge_back':
      return {
        ar: `استرجاع مبلغ الشحن بطلب من جهة الدفع (${way})`,
        en: `Top-up charged back (${way})`,
      };

    case 'withdrawal.reserve':
      return { ar: `طلب سحب إلى ${methods[way] ?? way}`, en: `Withdrawal (${way})` };

    case 'withdrawal.return':
      return { ar: `إعادة مبلغ سحب لم يتم إلى ${methods[way] ?? way}`, en: `Withdrawal returned (${way})` };

    case 'withdrawal.pay':
      return { ar: `تحويل مبلغ السحب إلى ${methods[way] ?? way}`, en: `Withdrawal paid (${way})` };
  }
}
