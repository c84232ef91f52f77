import { sql } from 'kysely';
import { hoursAfter } from '../../marketplace/core/times.js';
import { transact, type Core, type Work } from '../../marketplace/core/index.js';
import { notify } from '../../marketplace/notices/index.js';
import { keepMatches } from './feed.js';
import { afterNight, startOfDay } from './night.js';
import { planWave } from './plan-wave.js';
import type { SuitedSeller } from './suited.js';
import { heardBy, takeWaiting, waitUntil, type WaitingRequest } from './waiting.js';

export interface NotifyOptions {
  readonly core: Core;
  /** The sellers of a request by its outside id, best first. */
  readonly match: (request: string) => Promise<readonly SuitedSeller[]>;
  readonly onError: (error: unknown) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Requests that are looked at side by side. */
const LANES = 4;

/**
 * Tells sellers of the requests whose wave is due, and answers how many waves went out. Each wave is one transaction:
 * whoever is interrupted leaves nothing half told, and whoever runs twice tells nobody twice.
 */
export async function notifyOfRequests(options: NotifyOptions): Promise<number> {
  const waves = await Promise.all(Array.from({ length: LANES }, () => runLane(options)));
  return waves.reduce((sum, count) => sum + count, 0);
}

async function runLane({ core, match, onError, signal }: NotifyOptions): Promise<number> {
  let waves = 0;
  while (signal?.aborted !== true) {
    try {
      const looked = await transact(core, (work) => nextWave(work, match));
      if (!looked) return waves;
      waves += 1;
    } catch (error) {
      // It stays due; another run tries it again.
      onError(error);
      return waves;
    }
  }
  return waves;
}

/** Whether there was a request to look at. */
async function nextWave(work: Work, match: NotifyOptions['match']): Promise<boolean> {
  const request = await takeWaiting(work);
  if (request === null) return false;
  const { matching, seller } = work.rules;
  const day = afterNight(work.now, seller.night);
  const size = matching.waves[request.waves];
  if (size === undefined || request.offers >= matching.enoughOffers) {
    await waitUntil(work, request.id, request.waves, null);
  } else if (day > work.now && request.waves > 0) {
    await waitUntil(work, request.id, request.waves, day);
  } else {
    await tellWave(work, request, size, await match(request.externalId));
  }
  return true;
}

async function tellWave(
  work: Work,
  request: WaitingRequest,
  size: number,
  suited: readonly SuitedSeller[],
): Promise<void> {
  const { matching, seller } = work.rules;
  if (request.waves === 0) await keepMatches(work, request.id, suited.slice(0, matching.kept));
  const day = afterNight(work.now, seller.night);
  // Matched at once, for the feed; by night nobody is called.
  if (day > work.now) {
    await waitUntil(work, request.id, request.waves, day);
    return;
  }
  // Waves of several requests count the notices of one seller: one after the other.
  await sql`select pg_advisory_xact_lock(hashtext('request-notices'))`.execute(work.trx);
  const heard = await heardBy(
    work,
    request,
    suited.map(({ sellerId }) => sellerId),
    startOfDay(work.now, seller.night),
  );
  const candidates = suited.flatMap(({ sellerId, score }) => {
    const known = heard.get(sellerId);
    return known === undefined ? [] : [{ sellerId, score, ...known }];
  });
  const told = planWave(candidates, size, matching);
  await tell(
    work,
    request,
    suited.filter(({ sellerId }) => told.includes(sellerId)),
    heard,
  );
  const waves = request.waves + 1;
  const next = waves < matching.waves.length ? hoursAfter(work.now, matching.waveHours) : null;
  await waitUntil(work, request.id, waves, next);
}

async function tell(
  work: Work,
  { id, externalId, title, waves }: WaitingRequest,
  sellers: readonly SuitedSeller[],
  accounts: ReadonlyMap<number, { readonly accountId: number }>,
): Promise<void> {
  if (sellers.length === 0) return;
  await work.trx
    .insertInto('request_notice')
    .values(
      sellers.map(({ sellerId }) => ({
        request_id: id,
        seller_id: sellerId,
        wave: waves + 1,
        told_at: work.now,
      })),
    )
    .execute();
  const { rows } = await sql<{ id: number; external_id: string; mode: string; letter: boolean }>`
    select s.id, s.external_id, coalesce(p.request_notices, 'now') as mode, coalesce(p.request_letters, false) as letter
    from seller s left join seller_profile p on p.seller_id = s.id
    where s.id = any(${sellers.map(({ sellerId }) => sellerId)}::bigint[])`.execute(work.trx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  await notify(
    work,
    sellers.flatMap(({ sellerId, reasons }) => {
      const account = accounts.get(sellerId);
      const wishes = byId.get(sellerId);
      if (account === undefined || wishes?.mode !== 'now') return [];
      const data = { request: externalId, title, reasons: [...reasons] };
      return [
        { kind: 'request-match', accountId: account.accountId, data, key: externalId, letter: wishes.letter },
      ];
    }),
  );
  work.emit({
    type: 'request.matched',
    id: externalId,
    wave: waves + 1,
    sellers: rows.map((row) => row.external_id),
  });
}
