/** How an order's cents are divided, whatever was bought: nothing made, nothing lost, half a cent at the most beside it. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as plain } from 'vitest';
import { splitOrder } from '../../../src/marketplace/ledger/shares.js';

/** A base price and upgrades, in cents: up to a million dollars together. */
const order = fc.tuple(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 20 }),
);
const total = ([base, upgrades]: readonly [number, readonly number[]]): number =>
  upgrades.reduce((sum, cents) => sum + cents, base);

describe('the commission', () => {
  plain.each([
    [500, 400],
    [5000, 4000],
    [5000 + 1000 + 500, 5200],
    [999, 799],
    [1, 1],
    [2, 2],
    [3, 2],
  ])('of a fifth leaves of %d cents %d', (cents, sellerCents) => {
    expect(splitOrder(cents, 0.2).sellerCents).toBe(sellerCents);
  });

  test.prop([order, fc.integer({ min: 0, max: 1_000_000 })])(
    'and the seller’s part are whole cents that make the whole order',
    (bought, millionths) => {
      const cents = total(bought);
      const { sellerCents, commissionCents } = splitOrder(cents, millionths / 1_000_000);
      expect(Number.isInteger(sellerCents) && Number.isInteger(commissionCents)).toBe(true);
      expect(sellerCents + commissionCents).toBe(cents);
      expect(Math.min(sellerCents, commissionCents)).toBeGreaterThanOrEqual(0);
    },
  );

  test.prop([order, fc.integer({ min: 0, max: 1_000_000 })])(
    'is the nearest whole cent to the share of the order; exactly half a cent is left to the seller',
    (bought, millionths) => {
      const cents = total(bought);
      const { commissionCents } = splitOrder(cents, millionths / 1_000_000);
      const twiceOff = 2n * (BigInt(commissionCents) * 1_000_000n - BigInt(cents) * BigInt(millionths));
      expect(twiceOff).toBeLessThan(1_000_000n);
      expect(twiceOff).toBeGreaterThanOrEqual(-1_000_000n);
    },
  );
});
