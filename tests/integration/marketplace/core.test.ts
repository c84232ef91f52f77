/** One unit of work: all of it or nothing, its step and event with it, and what is due at a time. */
import { describe, expect, test } from 'vitest';
import {
  defineMachine,
  schedule,
  sweepDue,
  takeStep,
  transact,
  unschedule,
  type Actor,
  type Work,
} from '../../../src/marketplace/core/index.js';
import { testDatabase, testMarket } from '../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;

const lamp = defineMachine({
  name: 'lamp',
  thing: { ar: 'المصباح', en: 'lamp' },
  initial: 'off',
  states: { off: { ar: 'مطفأ', en: 'off' }, on: { ar: 'مضاء', en: 'on' } },
  steps: {
    light: {
      from: ['off'],
      to: 'on',
      by: ['seller', 'support'],
      emits: 'lamp.lit',
      ar: 'إضاءة',
      en: 'light',
    },
  },
});

let lamps = 0;
const light = (work: Work, actor: Actor, sellerId: number | null, state: 'on' | 'off' = 'off'): string => {
  lamps += 1;
  const subject = { id: lamps, externalId: `lamp-${lamps}`, state, owners: { sellerId } };
  return takeStep(work, lamp, subject, { step: 'light', actor });
};
const stepsTaken = (id: number) =>
  db.selectFrom('step').selectAll().where('subject_id', '=', id).where('machine', '=', 'lamp').execute();

describe('a step', () => {
  test('is recorded with its party and emits its event', async () => {
    const seller = await market.seller();
    expect(await transact(core, async (work) => light(work, seller, seller.sellerId))).toBe('on');
    expect(await stepsTaken(lamps)).toMatchObject([
      { step: 'light', from_state: 'off', to_state: 'on', party: 'seller', account_id: seller.accountId },
    ]);
    const event = await db.selectFrom('outbox').selectAll().where('type', '=', 'lamp.lit').executeTakeFirst();
    expect(event?.payload).toMatchObject({ id: `lamp-${lamps}`, state: 'on', by: 'seller' });
  });

  test('that the state does not allow is refused in the words of the thing', async () => {
    const support = await market.staff('support');
    const refused = transact(core, async (work) => light(work, support, null, 'on'));
    await expect(refused).rejects.toMatchObject({ code: 'STEP_REFUSED', details: { stateAr: 'مضاء' } });
    expect(await stepsTaken(lamps)).toEqual([]);
  });

  test.each([
    ['a stranger with an account', 'FORBIDDEN', async () => market.buyer()],
    ['a seller of another', 'FORBIDDEN', async () => market.seller()],
    ['nobody', 'UNAUTHENTICATED', async () => ({ accountId: null, sellerId: null, roles: [] })],
  ] as const)('by %s is %s', async (_who, code, actor) => {
    const owner = await market.seller();
    const someone = await actor();
    const refused = transact(core, async (work) => light(work, someone, owner.sellerId));
    await expect(refused).rejects.toMatchObject({ code });
  });

  test('leaves nothing when the deed fails after it', async () => {
    const seller = await market.seller();
    const failing = transact(core, async (work) => {
      light(work, seller, seller.sellerId);
      await Promise.resolve();
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await stepsTaken(lamps)).toEqual([]);
  });
});

describe('what is due', () => {
  const neverFails = (error: unknown): never => {
    throw error;
  };

  test('is done once when its time has come, and not before', async () => {
    const done: number[] = [];
    const handlers = { ring: async (_work: Work, ids: readonly number[]) => void done.push(...ids) };
    const in2Hours = new Date(core.clock.now().getTime() + 2 * 3_600_000);
    await transact(core, async (work) => schedule(work, 'ring', 1, in2Hours));
    await transact(core, async (work) => schedule(work, 'ring', 2, in2Hours));
    await transact(core, async (work) => unschedule(work, 'ring', 2));
    expect(await sweepDue(core, handlers, neverFails)).toBe(0);
    market.pass(3);
    const swept = await Promise.all([1, 2, 3].map(() => sweepDue(core, handlers, neverFails)));
    expect([done, swept.toSorted((a, b) => a - b)]).toEqual([[1], [0, 0, 1]]);
  });

  test('stays due when it fails, and holds up nothing else', async () => {
    const done: number[] = [];
    const failed: number[] = [];
    const handlers = {
      crack: async (_work: Work, ids: readonly number[]) => {
        if (ids.includes(1)) throw new Error('not yet');
        done.push(...ids);
      },
    };
    await transact(core, async (work) => schedule(work, 'crack', 1, core.clock.now()));
    await transact(core, async (work) => schedule(work, 'crack', 2, core.clock.now()));
    await sweepDue(core, handlers, (_error, _kind, id) => failed.push(id));
    expect([done, failed]).toEqual([[2], [1]]);
    const left = await db.selectFrom('due').select('subject_id').where('kind', '=', 'crack').execute();
    expect(left).toEqual([{ subject_id: 1 }]);
  });
});
