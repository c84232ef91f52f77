/** One table of what is refused: each gets its error of the catalogue, and no row of any table changes. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { createCore, transact, type Actor } from '../../../src/marketplace/core/index.js';
import { orderMachine } from '../../../src/marketplace/orders/machine.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { errorCatalogue } from '../../../src/platform/errors/catalogue.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { fund, listedService } from '../marketplace/orders/support.js';
import { authorization, now, testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
const market = testMarket(db);
const core = createCore(db, fixedClock(now));

type Person = Actor & { readonly accountId: number };
type Headers = Record<string, string>;
type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function signIn({ accountId }: Person): Promise<Headers> {
  const { accessToken } = await transact(core, (work) => openSession(work, accountId));
  return { ...authorization(accessToken), 'accept-language': 'ar' };
}

async function send(headers: Headers, url: string, payload: object = {}, method: Method = 'POST') {
  const { statusCode, json } = await app.inject({ method, url: `/v1${url}`, headers, payload });
  return { status: statusCode, body: json<Record<string, unknown>>() };
}

const seller = await market.seller();
const buyer = await market.buyer();
const [buyerIn, sellerIn] = [await signIn(buyer), await signIn(seller)];
const strangers = [await signIn(await market.buyer()), await signIn(await market.seller())];
const listing = await listedService(market, seller);
await fund(market, buyer.accountId, 1_000_000);
const requestId = String((await send(buyerIn, '/requests', { title: 'أحتاج إلى مخطط منزل' })).body['id']);
const keyOf = async (role: 'service' | 'product'): Promise<Headers> => ({
  ...authorization(await createApiKey(db, { role, label: role })),
  'accept-language': 'ar',
});
const [program, product] = [await keyOf('service'), await keyOf('product')];
const isProduct = (url: string): boolean => url.startsWith('/ranking/');

/** Of each table its name and a digest of its rows. What a caller tried, and how often, is written down all the same. */
async function everyRow(): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('idempotency_key', 'attempt', 'session')`.execute(db);
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ digest: string }>`
        select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
        from ${sql.table(name)} t`.execute(db);
      return [name, rows[0]?.digest ?? ''] as const;
    }),
  );
  return Object.fromEntries(digests);
}

/** Sends it, expects this refusal, in Arabic, and that nothing else happened. */
async function expectRefused(
  sent: () => Promise<{ status: number; body: Record<string, unknown> }>,
  codes: readonly string[],
): Promise<void> {
  const before = await everyRow();
  const { status, body } = await sent();
  const code = String(body['code']);
  expect(codes).toContain(code);
  const entry = Object.entries(errorCatalogue).find(([name]) => name === code)?.[1];
  expect(status).toBe(entry?.status);
  expect(body['title']).toMatch(/\p{Script=Arabic}/u);
  expect(await everyRow()).toEqual(before);
}

const big = { text: 'ا'.repeat(5 * 1024 * 1024) };
const { paths } = (await app.inject('/openapi.json')).json<{ paths: Record<string, object> }>();
const writing = Object.entries(paths).flatMap(([path, operations]) =>
  (['POST', 'PUT', 'PATCH', 'DELETE'] as const)
    .filter((method) => method.toLowerCase() in operations)
    .map((method) => ({ method, url: path.replace(/^\/v1/u, '').replaceAll(/\{\w+\}/gu, 'x') })),
);

describe('a body of 10 MB', () => {
  test.each(writing)('is too large for $method $url', async ({ method, url }) => {
    const kind = url === '/media' ? { 'content-type': 'image/png' } : {};
    const caller = /^\/(?:ingest|webhooks)/u.test(url) ? program : isProduct(url) ? product : buyerIn;
    await expectRefused(
      () => send({ ...caller, ...kind }, url, big, method),
      ['BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED'],
    );
  });
});

describe('an amount that is none', () => {
  const offered = { cents: 5000, deliveryDays: 3, text: 'أنفذه كما تريد' };
  const draft = { categoryId: 'design/logo', title: 'سأصمم شعاراً', tags: [] };
  const amounts: readonly unknown[] = [-1, -500, 0, 0.5, 1e12, '500', null];
  const places: readonly (readonly [name: string, send: (amount: unknown) => ReturnType<typeof send>])[] = [
    [
      'top-up',
      (amountCents) => send(buyerIn, '/me/top-ups', { amountCents, provider: 'test', token: 'card' }),
    ],
    [
      'withdrawal',
      (amountCents) =>
        send(sellerIn, '/me/withdrawals', {
          amountCents,
          method: 'bank',
          destination: 'SA0380000000608010167519',
        }),
    ],
    ['budget', (budgetCents) => send(buyerIn, '/requests', { title: 'أحتاج إلى شعار', budgetCents })],
    ['offer', (cents) => send(sellerIn, `/requests/${requestId}/offers`, { ...offered, cents })],
    ['price', (basePriceCents) => send(sellerIn, '/me/listings', { ...draft, basePriceCents })],
  ];
  const cases = places.flatMap(([name, sent]) => amounts.map((amount) => ({ name, sent, amount })));

  test.each(cases.filter(({ name, amount }) => !(name === 'price' && amount === null)))(
    '$name of $amount',
    async ({ sent, amount }) => {
      await expectRefused(
        () => sent(amount),
        ['VALIDATION_FAILED', 'LISTING_PRICE_TOO_LOW', 'REQUEST_BUDGET_TOO_LOW'],
      );
    },
  );
});

describe('another currency', () => {
  test.each(['EUR', 'SAR', 'usd', 'دولار'])('%s is no dollar', async (currency) => {
    const topUp = { amountCents: 1000, provider: 'test', token: 'card', currency };
    await expectRefused(() => send(buyerIn, '/me/top-ups', topUp), ['CURRENCY_UNSUPPORTED']);
    const withdrawal = {
      amountCents: 5000,
      method: 'bank',
      destination: 'SA0380000000608010167519',
      currency,
    };
    await expectRefused(() => send(sellerIn, '/me/withdrawals', withdrawal), ['CURRENCY_UNSUPPORTED']);
  });
});

interface Order {
  readonly id: string;
  readonly buyerIn: Headers;
}

/** What takes each step that a route offers, with a body that would do. */
const bodies = {
  pay: {},
  brief: { text: 'شعار لمقهى' },
  start: {},
  deliver: { text: 'تفضّل' },
  accept: {},
  revise: { text: 'أريده أعرض' },
  dispute: { text: 'ليس ما اتفقنا عليه' },
  cancel: { reason: 'changed_mind' },
} as const;
type Step = keyof typeof bodies;
const steps = Object.keys(bodies) as Step[];

/** By the side whose step it is. */
const take = (step: Step, order: Order) =>
  send(
    step === 'start' || step === 'deliver' ? sellerIn : order.buyerIn,
    `/orders/${order.id}/${step}`,
    bodies[step],
  );

/** The steps that lead to a state. */
const ways = {
  awaiting_payment: [],
  awaiting_instructions: ['pay'],
  in_progress: ['pay', 'brief', 'start'],
  delivered: ['pay', 'brief', 'start', 'deliver'],
  revision_requested: ['pay', 'brief', 'start', 'deliver', 'revise'],
  accepted: ['pay', 'brief', 'start', 'deliver', 'accept'],
  disputed: ['pay', 'brief', 'start', 'deliver', 'dispute'],
  cancelled: ['pay', 'cancel'],
} as const;

/** What a route takes where the machine declares another step: a brief until work starts, a start after a revision. */
const besides: Readonly<Record<string, readonly string[]>> = { start: ['brief'], resume: ['start'] };

/** An order of a new buyer: several of one buyer would be linked. */
async function orderIn(state: keyof typeof ways): Promise<Order> {
  const person = await market.buyer();
  await fund(market, person.accountId, 10_000);
  const headers = await signIn(person);
  const { body } = await send(headers, '/orders', { listingId: listing.externalId, pay: false });
  const order = { id: String(body['id']), buyerIn: headers };
  for (const step of ways[state]) expect((await take(step, order)).status).toBeLessThan(300);
  return order;
}

describe.each(Object.keys(ways) as (keyof typeof ways)[])('an order that is %s', (state) => {
  const declared = new Set(
    Object.entries(orderMachine.steps)
      .filter(([, { from }]) => (from as readonly string[]).includes(state))
      .flatMap(([step]) => [step, ...(besides[step] ?? [])]),
  );

  test.each(steps.filter((step) => !declared.has(step)))('does not take the step %s', async (step) => {
    const order = await orderIn(state);
    await expectRefused(
      () => take(step, order),
      [
        'STEP_REFUSED',
        'ORDER_UNPAID',
        'ORDER_BRIEF_MISSING',
        'ORDER_SCOPE_FROZEN',
        'CANCELLATION_REASON_REFUSED',
      ],
    );
  });

  test.each(steps)('refuses a stranger the step %s', async (step) => {
    const { id } = await orderIn(state);
    for (const stranger of strangers) {
      await expectRefused(() => send(stranger, `/orders/${id}/${step}`, bodies[step]), ['FORBIDDEN']);
    }
  });
});

describe('a key of idempotency', () => {
  const topUp = { amountCents: 1000, provider: 'test', token: 'card' };

  test('that comes again with another request is refused, and nothing is paid', async () => {
    const headers = { ...buyerIn, 'idempotency-key': randomUUID() };
    expect((await send(headers, '/me/top-ups', topUp)).status).toBe(201);
    await expectRefused(
      () => send(headers, '/me/top-ups', { ...topUp, amountCents: 2000 }),
      ['IDEMPOTENCY_KEY_REUSED'],
    );
  });

  test('that comes again with the same request gets the same answer, and nothing is paid twice', async () => {
    const headers = { ...buyerIn, 'idempotency-key': randomUUID() };
    const first = await send(headers, '/me/top-ups', topUp);
    const before = await everyRow();
    expect(await send(headers, '/me/top-ups', topUp)).toEqual(first);
    expect(await everyRow()).toEqual(before);
  });
});
