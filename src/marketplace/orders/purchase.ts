import type { OrderLine } from '../../platform/database/tables/orders.js';
import type { Package, Upgrade } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { MarketRules } from '../core/index.js';

/** What a listing offers at the moment of purchase. */
export interface Shelf {
  readonly title: string;
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  readonly upgrades: readonly Upgrade[];
  readonly packages: readonly Package[];
}

/** What the buyer takes of it: upgrades by their titles, a package by its name in place of the bare service. */
export interface Choice {
  readonly package?: string | undefined;
  readonly upgrades?: readonly string[] | undefined;
  readonly quantity?: number | undefined;
}

export interface Purchase {
  readonly lines: readonly OrderLine[];
  readonly quantity: number;
  readonly totalCents: number;
  readonly deliveryDays: number;
}

/** Freezes a choice into lines, price and promise. Throws LISTING_NOT_FOR_SALE, ORDER_CHOICE_UNKNOWN or ORDER_TOO_LARGE. */
export function purchase(shelf: Shelf, choice: Choice, rules: MarketRules['order']): Purchase {
  const { quantity = 1 } = choice;
  const lines = [firstLine(shelf, choice.package), ...upgradeLines(shelf, choice.upgrades ?? [])];
  const totalCents = quantity * lines.reduce((sum, line) => sum + line.cents, 0);
  if (totalCents <= 0) throw new AppError('LISTING_NOT_FOR_SALE');
  if (totalCents > rules.maximumCents)
    throw new AppError('ORDER_TOO_LARGE', { usd: rules.maximumCents / 100 });
  const [first, ...upgrades] = lines;
  const base = first?.deliveryDays ?? shelf.deliveryDays ?? rules.usualDays;
  const deliveryDays = promisedDays(
    base,
    upgrades.flatMap((line) => line.deliveryDays ?? []),
  );
  return { lines, quantity, totalCents, deliveryDays };
}

export function requireTotal(cents: number, { maximumCents }: MarketRules['order']): void {
  if (cents <= 0) throw new AppError('LISTING_NOT_FOR_SALE');
  if (cents > maximumCents) throw new AppError('ORDER_TOO_LARGE', { usd: maximumCents / 100 });
}

function firstLine({ title, basePriceCents, deliveryDays, packages }: Shelf, name?: string): OrderLine {
  if (name !== undefined) {
    const found = packages.find((one) => one.name === name);
    if (found === undefined) throw new AppError('ORDER_CHOICE_UNKNOWN', { choice: name });
    return {
      kind: 'package',
      title: name,
      cents: found.priceCents,
      deliveryDays: found.deliveryDays ?? null,
    };
  }
  if (basePriceCents === null) throw new AppError('LISTING_NOT_FOR_SALE');
  return { kind: 'base', title, cents: basePriceCents, deliveryDays };
}

function upgradeLines({ upgrades }: Shelf, titles: readonly string[]): OrderLine[] {
  return [...new Set(titles)].map((title) => {
    const found = upgrades.find((one) => one.title === title);
    if (found === undefined) throw new AppError('ORDER_CHOICE_UNKNOWN', { choice: title });
    return { kind: 'upgrade', title, cents: found.priceCents, deliveryDays: found.deliveryDays ?? null };
  });
}

/** The fastest upgrade shortens the promise, and each that takes longer adds what it takes beyond the base. */
function promisedDays(base: number, withUpgrades: readonly number[]): number {
  const longer = withUpgrades.map((days) => Math.max(0, days - base));
  return Math.min(base, ...withUpgrades) + longer.reduce((sum, days) => sum + days, 0);
}
