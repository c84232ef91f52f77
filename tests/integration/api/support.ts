import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { buildApp, type App, type AppOptions } from '../../../src/api/app.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import type { PeoplePorts } from '../../../src/api/dependencies.js';
import { openMatching, type MatchingContext } from '../../../src/matching/index.js';
import { createCore } from '../../../src/marketplace/core/index.js';
import { openPayments } from '../../../src/marketplace/ledger/index.js';
import type { Letter, SocialProvider } from '../../../src/marketplace/people/index.js';
import { mediaStore } from '../../../src/marketplace/media/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { Db } from '../../../src/platform/database/database.js';
import { AppError } from '../../../src/platform/errors/app-error.js';
import { createEngine } from '../../../src/platform/engine.js';
import { silentLogger, type Logger } from '../../../src/platform/log.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { defaultPublished } from '../../../src/ranking/index.js';
import { fixedProfile } from '../../../src/search/profiles/profile-source.js';
import type { SearchService } from '../../../src/search/types.js';
import { openEventLog, type EventLog } from '../../../src/tuning/event-log/index.js';
import { temporaryDirectory } from '../../support/index.js';

export const now = new Date('2026-11-21T10:00:00Z');

/** What the test provider signs its notices with. */
export const paymentsSecret = 'between the two of us';

const refuse = (): Promise<never> => Promise.reject(new AppError('SEARCH_UNAVAILABLE'));

/** What a search answers before there is an index. For tests of what stands before the search. */
export const searchBeforeIndex: SearchService = {
  search: refuse,
  suggest: refuse,
  matchesAmong: refuse,
  similar: refuse,
  explain: refuse,
  standings: refuse,
  whatIf: refuse,
};

/** The same of the matching. */
function matchingBeforeIndex(db: Db): MatchingContext {
  const current = (): never => {
    throw new AppError('SEARCH_UNAVAILABLE');
  };
  const engine = createEngine({ url: 'http://127.0.0.1:1', key: '' });
  const profiles = fixedProfile(defaultPublished);
  const snapshots = {
    current,
    peek: () => null,
    refresh: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return openMatching({ db, engine, clock: fixedClock(now), snapshots, profiles });
}

export interface TestApp {
  readonly app: App;
  readonly eventLog: EventLog;
  readonly metrics: ReturnType<typeof createMetrics>;
  /** The letters that were sent, the oldest first. */
  readonly letters: readonly Letter[];
}

export interface TestAppOptions extends AppOptions {
  readonly search?: SearchService;
  readonly matching?: MatchingContext;
  readonly log?: Logger;
  readonly checks?: Readonly<Record<string, () => Promise<void>>>;
}

/** A mailbox for all letters, and a provider of sign-in that knows people by a code that is their name. */
function peoplePorts(letters: Letter[] = []): PeoplePorts {
  const provider: SocialProvider = {
    verify: (code) =>
      Promise.resolve(
        code === 'unknown'
          ? null
          : { subject: `id-of-${code}`, email: `${code}@example.com`, emailVerified: true, name: code },
      ),
  };
  const mail = { send: (letter: Letter) => Promise.resolve(void letters.push(letter)) };
  return { mail, social: new Map([['test', provider]]), publicUrl: 'https://mizan.example' };
}

/** The application on a real database, with a clock that stands at `now`; closed after the test file. */
export async function testApp(db: Db, options: TestAppOptions = {}): Promise<TestApp> {
  const {
    matching = matchingBeforeIndex(db),
    search = searchBeforeIndex,
    log = silentLogger,
    checks = {},
    ...appOptions
  } = options;
  const letters: Letter[] = [];
  const people = peoplePorts(letters);
  const metrics = createMetrics();
  const clock = fixedClock(now);
  const directory = temporaryDirectory();
  const media = mediaStore({ kind: 'local', directory });
  const eventLog = openEventLog(db, clock, { metrics, log });
  // The suites share the processor with others: how long the loop lags is not theirs to judge.
  const app = buildApp(
    {
      search,
      matching,
      db,
      core: createCore(db, clock),
      payments: openPayments(['test'], paymentsSecret),
      people,
      media,
      clock,
      log,
      metrics,
      eventLog,
      checks,
    },
    { maxEventLoopDelayMs: 0, ...appOptions },
  );
  await app.ready();
  afterAll(async () => {
    await app.close();
    await eventLog.close();
    rmSync(directory, { recursive: true });
  });
  return { app, eventLog, metrics, letters };
}

/** A small marketplace: two sellers, a tree of categories, a published listing each, one that is not published. */
export async function smallMarketplace(db: Db): Promise<void> {
  const outcomes = await applyBatch(db, fixedClock(now), [
    { type: 'category', id: 'design', name: 'تصميم' },
    { type: 'category', id: 'design/logo', name: 'تصميم شعارات', parentId: 'design' },
    { type: 'category', id: 'audio', name: 'صوتيات' },
    { type: 'seller', id: 'salma', displayName: 'سلمى', level: 'distinguished', skills: ['فوتوشوب'] },
    { type: 'seller', id: 'omar', displayName: 'عمر' },
    {
      type: 'listing',
      id: 'logo-1',
      sellerId: 'salma',
      categoryId: 'design/logo',
      title: 'سأصمم شعاراً احترافياً لمشروعك بثلاثة نماذج',
      description: 'شعار بسيط يعبّر عن مشروعك.',
      tags: ['شعار', 'هوية بصرية'],
      basePriceCents: 1000,
      deliveryDays: 3,
      upgrades: [{ title: 'ملفات المصدر', priceCents: 1000 }],
      status: 'published',
      createdAt: '2026-05-01T00:00:00Z',
    },
    {
      type: 'listing',
      id: 'voice-1',
      sellerId: 'omar',
      categoryId: 'audio',
      title: 'تعليق صوتي بالفصحى لمدة دقيقة',
      tags: [],
      status: 'published',
    },
    {
      type: 'listing',
      id: 'draft-1',
      sellerId: 'omar',
      categoryId: 'audio',
      title: 'مونتاج حلقة بودكاست',
      tags: [],
      status: 'draft',
    },
    {
      type: 'review',
      id: 'r1',
      listingId: 'logo-1',
      buyerId: 'b1',
      stars: 5,
      comment: 'عمل متقن وسريع',
      createdAt: '2026-06-01T00:00:00Z',
    },
    {
      type: 'review',
      id: 'r2',
      listingId: 'logo-1',
      buyerId: 'b2',
      stars: 4,
      createdAt: '2026-07-01T00:00:00Z',
    },
  ]);
  const refused = outcomes.filter(({ outcome }) => outcome !== 'applied');
  if (refused.length > 0) throw new Error(`the marketplace was not set up: ${JSON.stringify(refused)}`);
}

export const authorization = (key: string): { authorization: string } => ({ authorization: `Bearer ${key}` });

/** A click that is taken, with what a test changes of it. */
export function click(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id: randomUUID(), type: 'click', occurredAt: now.toISOString(), listingId: 'logo-1', ...change };
}
