/**
 * What the market asks of those who move money outside of it. An adapter of a real provider is one file beside
 * `test-provider.ts` and a line in `registry.ts`. Calls are made outside of transactions and may be made again: an adapter
 * passes `id` on as its provider's idempotency key.
 */

/** All money is in US dollars. */
export const CURRENCY = 'USD';

export interface Charge {
  /** The top-up's outside id. */
  readonly id: string;
  readonly cents: number;
  readonly currency: typeof CURRENCY;
  /** What the provider's form gave the buyer's browser for their card or account. */
  readonly token: string;
}

export interface Payout {
  /** The withdrawal's outside id. */
  readonly id: string;
  /** What arrives. */
  readonly cents: number;
  readonly currency: typeof CURRENCY;
  readonly method: string;
  readonly destination: string;
}

/** What became of a charge or payout; `pending` is followed by a notification. */
export interface Outcome {
  readonly state: 'done' | 'refused' | 'pending';
  /** The provider's own name of it. */
  readonly reference: string;
  /** Why it was refused, for support. */
  readonly reason?: string | undefined;
}

/** What a provider tells later, checked to be from it. */
export interface Notice {
  readonly about: 'top_up' | 'withdrawal';
  readonly id: string;
  readonly cents: number;
  readonly currency: string;
  readonly outcome: Omit<Outcome, 'state'> & { readonly state: 'done' | 'refused' | 'charged_back' };
}

/** A notice as it came over the wire. */
export interface SentNotice {
  /** Byte for byte, for signatures are made of it. */
  readonly body: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface PaymentProvider {
  readonly name: string;
  /** Methods of withdrawal that it can pay out to; none where it only takes money in. */
  readonly methods: readonly string[];
  charge(charge: Charge): Promise<Outcome>;
  /** What became of a charge whose answer was lost; null where it never arrived. */
  findCharge(id: string): Promise<Outcome | null>;
  payOut(payout: Payout): Promise<Outcome>;
  /** Throws PAYMENT_NOTICE_INVALID for what is not from the provider, or not a notice. */
  readNotice(notice: SentNotice): Notice;
}
