/** The split-order trap in figures: what is covered of a job, and how far a buyer's history looks like it. */
import { describe, expect, test } from 'vitest';
import { buyerRisk, type BoughtOrder } from '../../../../src/marketplace/orders/buyer-risk.js';
import { coverage } from '../../../../src/marketplace/orders/linked.js';

describe('covered value', () => {
  test('is that of the orders on which work started', () => {
    const orders = [
      { state: 'in_progress', totalCents: 500 },
      { state: 'delivered', totalCents: 700 },
      { state: 'accepted', totalCents: 900 },
      { state: 'awaiting_instructions', totalCents: 1000 },
      { state: 'awaiting_instructions', totalCents: 1000 },
    ] as const;
    expect(coverage(orders)).toEqual({ coveredCents: 2100, totalCents: 4100, waiting: 2 });
  });

  test('leaves out what was cancelled or never paid', () => {
    const orders = [
      { state: 'cancelled', totalCents: 500 },
      { state: 'awaiting_payment', totalCents: 500 },
    ] as const;
    expect(coverage(orders)).toEqual({ coveredCents: 0, totalCents: 0, waiting: 0 });
  });
});

describe('the risk of a buyer', () => {
  const at = (day: number): Date => new Date(Date.UTC(2026, 0, 1 + day));
  const done = (sellerId: number, day: number, stars: number | null = null): BoughtOrder => ({
    sellerId,
    placedAt: at(day),
    started: true,
    state: 'accepted',
    stars,
  });
  const left = (sellerId: number, day: number): BoughtOrder => ({
    sellerId,
    placedAt: at(day),
    started: false,
    state: 'cancelled',
    stars: null,
  });
  const risk = (...orders: BoughtOrder[]): number => buyerRisk(orders, 7).risk;

  test('is none for who buys, even much and of one seller', () => {
    expect(risk()).toBe(0);
    expect(risk(done(1, 0), done(1, 1), done(1, 2), done(2, 3))).toBe(0);
  });

  test('is none for who changes their mind about a whole job', () => {
    expect(risk(left(1, 0), left(1, 1))).toBe(0);
  });

  test('is none where the orders were not linked', () => {
    expect(risk(done(1, 0), left(1, 30))).toBe(0);
  });

  test('rises with the sellers of whom a job was split, and not with the parts of one', () => {
    const once = risk(done(1, 0), left(1, 1));
    expect(risk(done(1, 0), left(1, 1), left(1, 2), left(1, 3))).toBe(once);
    expect(risk(done(1, 0), left(1, 1), done(2, 9), left(2, 9))).toBeGreaterThan(once);
  });

  test('weighs a split that ended in a bad rating twice', () => {
    expect(risk(done(1, 0, 1), left(1, 1))).toBeGreaterThan(risk(done(1, 0, 5), left(1, 1)));
  });

  test('falls with linked orders that went well', () => {
    const split = [done(1, 0), left(1, 1)];
    expect(risk(...split, done(2, 0), done(2, 1))).toBeLessThan(risk(...split));
  });

  test('says on how many sellers and parts it stands', () => {
    expect(buyerRisk([done(1, 0), left(1, 1), done(2, 0), done(2, 1)], 7)).toMatchObject({
      linkedSellers: 2,
      splitSellers: 1,
      neverStartedShare: 0.25,
    });
  });
});
