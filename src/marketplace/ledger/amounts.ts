import { AppError } from '../../platform/errors/app-error.js';
import { CURRENCY } from './providers/ports.js';

/** One million dollars: what nobody moves at once by intent. */
const MOST_CENTS = 100_000_000;

/** Throws AMOUNT_INVALID for what is not a whole number of cents from 1 to a million dollars. */
export function requireAmount(cents: number): void {
  if (Number.isSafeInteger(cents) && cents > 0 && cents <= MOST_CENTS) return;
  throw new AppError('AMOUNT_INVALID', { most: MOST_CENTS / 100 });
}

/** `12.5`: cents as a person writes them, in dollars. */
export const inDollars = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

/** Throws CURRENCY_UNSUPPORTED: the market keeps its books in one currency. */
export function requireCurrency(currency: string): void {
  if (currency !== CURRENCY) throw new AppError('CURRENCY_UNSUPPORTED', { currency, supported: CURRENCY });
}
