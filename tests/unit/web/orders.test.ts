/** What an order waits for, and what each of its sides can do, in words. */
import { describe, expect, test } from 'vitest';
import type { OrderResponse } from '../../../web/src/api/contracts.js';
import { turnOf, whatIsDue } from '../../../web/src/orders/due.js';
import { stepsOf } from '../../../web/src/orders/steps.js';

const person = { id: 'p', displayName: 'سارة' };
const order: OrderResponse = {
  id: 'o1',
  state: 'awaiting_payment',
  stateLabel: { ar: 'في انتظار الدفع', en: 'awaiting payment' },
  title: 'شعار',
  listingId: null,
  buyer: person,
  seller: person,
  totalCents: 2500,
  placedAt: '2026-11-20T09:00:00.000Z',
  dueAt: null,
  late: false,
  nextAt: '2026-11-23T09:00:00.000Z',
  proposal: null,
  lines: [],
  quantity: 1,
  deliveryDays: 3,
  brief: null,
  revisions: 0,
  deliveries: [],
  paidAt: null,
  startedAt: null,
  deliveredAt: null,
  acceptedAt: null,
  closedAt: null,
  reason: null,
  reasonLabel: null,
  fault: null,
  disputeId: null,
  reviewId: null,
  steps: [],
  cancellationReasons: [],
  linked: null,
  buyerRisk: null,
};
const at = '2026-11-25T09:00:00.000Z';
const mutual = { by: 'seller', reason: 'mutual', at } as const;
const different = { by: 'buyer', reason: 'different_work', at } as const;

describe('what is due', () => {
  test.each([
    ['an unpaid order', {}, 'buyer', /^ادفع قبل 23 نوفمبر.*، وإلا أُلغي الطلب\.$/u],
    ['instructions', { state: 'awaiting_instructions' }, 'buyer', /^أرسل تعليماتك قبل 23 نوفمبر/u],
    ['given instructions', { state: 'awaiting_instructions', nextAt: null }, 'seller', /فابدأ التنفيذ/u],
    ['work', { state: 'in_progress', dueAt: at }, 'seller', /^سلّم العمل قبل 25 نوفمبر/u],
    ['late work', { state: 'in_progress', dueAt: at, late: true }, 'seller', /^تأخر التسليم/u],
    ['a delivery', { state: 'delivered' }, 'buyer', /^راجع العمل قبل 23 نوفمبر.*، وإلا عُدّ مستلماً\.$/u],
    ['a quarrel', { state: 'delivered', proposal: different }, 'seller', /إن لم ترد قبل 23 نوفمبر/u],
  ] as const)('%s', (_what, part, side, words) => {
    const said = whatIsDue({ ...order, ...part }, side);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(words);
    expect(turnOf({ ...order, ...part })).toBe(side);
  });

  test('a proposal to cancel is said before what else is due, and it is the turn of who did not make it', () => {
    const proposed = { ...order, state: 'in_progress', dueAt: at, proposal: mutual } as const;
    expect(whatIsDue(proposed, 'buyer')[0]).toBe('اقترح البائع إلغاء الطلب، وينتظر ردك.');
    expect(whatIsDue(proposed, 'buyer')).toHaveLength(2);
    expect(turnOf(proposed)).toBe('buyer');
  });

  test('nothing is, once it has ended', () => {
    expect(whatIsDue({ ...order, state: 'accepted', nextAt: null }, 'buyer')).toEqual([]);
    expect(turnOf({ ...order, state: 'cancelled' })).toBeNull();
  });
});

describe('the steps', () => {
  const names = (part: Partial<OrderResponse>, side: 'buyer' | 'seller'): string[] =>
    stepsOf({ ...order, ...part }, side).map(({ name }) => name);
  const allowed = (...all: string[]): OrderResponse['steps'] =>
    all.map((step) => ({ step, label: { ar: step, en: step } }));
  const reason = (code: 'mutual' | 'changed_mind' | 'support_decision', proposed: boolean) =>
    ({ code, label: { ar: code, en: code }, proposed }) as const;

  test('are those of the server; cancelling needs a reason', () => {
    expect(names({ steps: allowed('pay', 'cancel') }, 'buyer')).toEqual(['pay']);
    const cancellationReasons = [reason('changed_mind', false)];
    expect(names({ steps: allowed('pay', 'cancel'), cancellationReasons }, 'buyer')).toEqual([
      'pay',
      'cancel',
    ]);
  });

  test('work begins with instructions, which the buyer may change until then', () => {
    const waiting = { state: 'awaiting_instructions', steps: allowed('start') } as const;
    const brief = { text: 'شعار لمقهى', files: [] };
    expect(names(waiting, 'seller')).toEqual([]);
    expect(names({ ...waiting, brief }, 'seller')).toEqual(['start']);
    const [step] = stepsOf({ ...order, state: 'awaiting_instructions', brief }, 'buyer');
    expect(step).toMatchObject({ name: 'brief', button: 'عدّل التعليمات', text: { written: 'شعار لمقهى' } });
  });

  test('a proposal is answered by the other side alone, and a second one is not offered', () => {
    const proposed = {
      proposal: mutual,
      cancellationReasons: [reason('mutual', true), reason('support_decision', false)],
    };
    expect(names(proposed, 'buyer')).toEqual(['agree', 'decline']);
    expect(names(proposed, 'seller')).toEqual([]);
  });

  test('an accepted order is reviewed by its buyer, once', () => {
    expect(names({ state: 'accepted' }, 'buyer')).toEqual(['review']);
    expect(names({ state: 'accepted', reviewId: 'r' }, 'buyer')).toEqual([]);
    expect(names({ state: 'accepted' }, 'seller')).toEqual([]);
  });
});
