/** Why something is recommended: its kind for programs, and an Arabic sentence for people. */
export interface Reason {
  readonly kind: 'also-ordered' | 'category' | 'history' | 'complement' | 'trend';
  readonly text: string;
}

/** Buyers of both from whom on it is said of people, not of a category: one alone could be recognised. */
const TELLING_BUYERS = 2;

/** Of a listing that is shown beside another one. */
export function alsoOrderedReason(bought: number, category: string, other: string): Reason {
  if (bought >= TELLING_BUYERS) return { kind: 'also-ordered', text: 'طلبه من اشتروا هذه الخدمة' };
  const text = category === other ? `من أكثر ما يُطلب في «${other}»` : `يُطلب كثيراً مع خدمات «${category}»`;
  return { kind: 'category', text };
}

/** Of a listing that is shown to somebody who bought one of `title`, in `category`. */
export function historyReason(bought: number, title: string, category: string): Reason {
  return bought >= TELLING_BUYERS
    ? { kind: 'also-ordered', text: `طلبه من اشتروا مثلك «${title}»` }
    : { kind: 'history', text: `لأنك طلبت من قسم «${category}»` };
}

export function trendReason(): Reason {
  return { kind: 'trend', text: 'زاد الإقبال عليه هذا الأسبوع' };
}

/** Of a service that is curated as the next step. */
export function complementReason(next: string): Reason {
  return { kind: 'complement', text: `يكمّل ما طلبته: ${next}` };
}

/** Of a category that buyers turn to after another one. */
export function successionReason(category: string): Reason {
  return { kind: 'complement', text: `يطلبه كثيرون بعد خدمات «${category}»` };
}
