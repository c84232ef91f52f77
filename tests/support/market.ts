/** A marketplace core on a database of its own, with a clock that stands still until it is moved. */
import { sql } from 'kysely';
import { marketRules, type Actor, type Core } from '../../src/marketplace/core/index.js';
import { fixedClock } from '../../src/platform/clock.js';
import type { Db } from '../../src/platform/database/database.js';
import type { StaffRole } from '../../src/platform/database/tables/core.js';

export interface TestMarket {
  readonly core: Core;
  /** Moves the clock on. */
  readonly pass: (hours: number) => void;
  /** A new account without a seller. */
  readonly buyer: (name?: string) => Promise<Actor & { readonly accountId: number }>;
  /** A new account with a seller. */
  readonly seller: (
    name?: string,
  ) => Promise<Actor & { readonly accountId: number; readonly sellerId: number }>;
  readonly staff: (...roles: StaffRole[]) => Promise<Actor>;
}

const START = new Date('2026-03-01T09:00:00Z');

export function testMarket(db: Db): TestMarket {
  const clock = fixedClock(START);
  let count = 0;
  const newId = (): string => `t${++count}`;
  const account = async (name: string, roles: readonly StaffRole[] = []): Promise<number> => {
    const row = await db
      .insertInto('account')
      .values({ external_id: newId(), display_name: name, roles: [...roles], created_at: clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  return {
    core: { db, clock, rules: marketRules(), newId },
    pass: (hours) => {
      clock.set(new Date(clock.now().getTime() + hours * 3_600_000));
    },
    buyer: async (name = 'سارة') => ({ accountId: await account(name), sellerId: null, roles: [] }),
    seller: async (name = 'خالد') => {
      const accountId = await account(name);
      const { rows } = await sql<{ id: number }>`
        insert into seller (external_id, display_name, account_id, joined_at)
        values (${newId()}, ${name}, ${accountId}, ${clock.now()}) returning id`.execute(db);
      const sellerId = rows[0]?.id ?? 0;
      return { accountId, sellerId, roles: [] };
    },
    staff: async (...roles) => ({ accountId: await account('فريق الدعم', roles), sellerId: null, roles }),
  };
}
