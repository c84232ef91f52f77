const WHOLE = 1_000_000;

/**
 * The share of an amount in whole cents, to the nearest; exactly half a cent is left to the person whose money it is.
 * Shares are taken in millionths, in whole numbers, so that no binary fraction decides a cent.
 */
export function shareOf(cents: number, share: number): number {
  const exact = cents * Math.round(share * WHOLE);
  return Math.floor((exact + WHOLE / 2 - 1) / WHOLE);
}

/** What an order brings: the commission of the whole of it, and the rest to the seller, so that nothing is lost between. */
export function splitOrder(
  cents: number,
  commission: number,
): { readonly sellerCents: number; readonly commissionCents: number } {
  const commissionCents = shareOf(cents, commission);
  return { sellerCents: cents - commissionCents, commissionCents };
}
