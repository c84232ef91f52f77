import type { Copy } from './copied.js';

/** What an offer says. */
export interface OfferTerms {
  readonly cents: number;
  readonly deliveryDays: number;
  readonly text: string;
}

/** What the request asks for, as it is understood. */
export interface AskedTerms {
  readonly budgetCents: number | null;
  readonly deliveryDays: number | null;
}

export type WarningCode =
  | 'PRICE_OVER_BUDGET'
  | 'PRICE_FAR_BELOW_BUDGET'
  | 'LATER_THAN_ASKED'
  | 'TEXT_SHORT'
  | 'TEXT_OFF_TOPIC'
  | 'TEXT_OF_ANOTHER'
  | 'TEXT_SENT_ELSEWHERE';

/** Something to look at before the offer is made or taken; nothing is refused for it. */
export interface OfferWarning {
  readonly code: WarningCode;
  /** In Arabic, for buyer and seller alike. */
  readonly text: string;
}

/** Below this share of the budget a price is to be explained. */
const FAR_BELOW = 0.4;
const SHORT_WORDS = 8;

/** `answered`: share of the request's need that the text mentions, 0–1. */
export function checkOffer(
  { cents, deliveryDays, text }: OfferTerms,
  { budgetCents, deliveryDays: asked }: AskedTerms,
  { copy, answered }: { readonly copy: Copy | null; readonly answered: number },
): OfferWarning[] {
  const isShort = text.trim().split(/\s+/u).length < SHORT_WORDS;
  const warnings: readonly (readonly [boolean, WarningCode, string])[] = [
    [
      budgetCents !== null && cents > budgetCents,
      'PRICE_OVER_BUDGET',
      `السعر أعلى من الميزانية، وهي ${dollars(budgetCents ?? 0)}.`,
    ],
    [
      budgetCents !== null && cents < FAR_BELOW * budgetCents,
      'PRICE_FAR_BELOW_BUDGET',
      'السعر أقل بكثير من الميزانية؛ وضّح ما يشمله العرض.',
    ],
    [
      asked !== null && deliveryDays > asked,
      'LATER_THAN_ASKED',
      'مدة التنفيذ أطول من المهلة التي يطلبها المشتري.',
    ],
    [isShort, 'TEXT_SHORT', 'نص العرض قصير؛ اذكر كيف ستنفّذ هذا الطلب بعينه.'],
    [!isShort && answered === 0, 'TEXT_OFF_TOPIC', 'نص العرض لا يذكر شيئاً مما في الطلب.'],
    [copy === 'others', 'TEXT_OF_ANOTHER', 'نص العرض يكاد يطابق عرضاً سابقاً لبائع آخر.'],
    [copy === 'own', 'TEXT_SENT_ELSEWHERE', 'نص العرض أُرسل كما هو تقريباً إلى طلبات أخرى.'],
  ];
  return warnings.flatMap(([found, code, text]) => (found ? [{ code, text }] : []));
}

function dollars(cents: number): string {
  return `$${(cents / 100).toString()}`;
}
