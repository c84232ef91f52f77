import { AppError } from '../../platform/errors/app-error.js';
import type { MarketRules } from '../core/index.js';
import { inDollars } from './amounts.js';
import { shareOf } from './shares.js';

/**
 * What a withdrawal by the method costs, in cents; a country may have terms of its own. Throws WITHDRAWAL_METHOD_UNKNOWN,
 * and WITHDRAWAL_TOO_SMALL below the minimum or where the fee would take all of it.
 */
export function withdrawalFee(
  rules: MarketRules,
  { method, country, cents }: { method: string; country?: string | undefined; cents: number },
): number {
  const methods = new Map(Object.entries(rules.money.withdrawal));
  const general = methods.get(method);
  if (general === undefined) {
    throw new AppError('WITHDRAWAL_METHOD_UNKNOWN', { method, known: [...methods.keys()].join(', ') });
  }
  const terms = new Map(Object.entries(general.countries)).get(country ?? '') ?? general;
  const fee = terms.feeCents + shareOf(cents, terms.feeShare);
  const minimum = Math.max(terms.minimumCents, 1);
  if (cents < minimum || fee >= cents) {
    throw new AppError('WITHDRAWAL_TOO_SMALL', { minimum: inDollars(Math.max(minimum, fee + 1)) });
  }
  return fee;
}
