import { sql } from 'kysely';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { diagnose } from '../../../src/cli/doctor/diagnose.js';
import { formatFindings, type Finding } from '../../../src/cli/doctor/findings.js';
import { temporaryDirectory, testDatabase, testEngine, testMarket } from '../../support/index.js';

const { db, url: databaseUrl } = await testDatabase();
const { engine, url: meiliUrl, key, indexPrefix } = testEngine();
const directory = temporaryDirectory();
const environment = { DATABASE_URL: databaseUrl, MEILI_URL: meiliUrl, MEILI_MASTER_KEY: key };

afterAll(() => {
  rmSync(directory, { recursive: true });
});

async function examine(changes: Record<string, string> = {}): Promise<Map<string, Finding>> {
  const findings = await diagnose({ ...environment, ...changes }, directory);
  return new Map(findings.map((finding) => [finding.subject.en, finding]));
}

test('all is well with own services, and an index that is not made yet is a hint only', async () => {
  const findings = await examine();
  expect([...findings].filter(([, { state }]) => state === 'failure')).toEqual([]);
  expect(findings.get('PostgreSQL')?.found.en).toMatch(/^1\d\.\d/);
  expect(findings.get('Meilisearch')?.found.en).toContain(meiliUrl);
  expect(findings.get('Job queue')?.found.en).toBe('PostgreSQL: 0 waiting, 0 active, 0 delayed, 0 failed');
  expect(findings.get('Index')).toMatchObject({
    state: 'warning',
    advice: { en: expect.anything() as string },
  });
});

test('a wrong setting is named, and nothing that rests on it is tried', async () => {
  const findings = await examine({ PORT: 'eighty' });
  expect(findings.get('Settings')).toMatchObject({ state: 'failure' });
  expect(findings.get('Settings')?.advice?.ar).toContain('PORT=eighty');
  expect(findings.has('PostgreSQL')).toBe(false);
});

test('a service that does not answer is named with its setting, and the others are looked at', async () => {
  const findings = await examine({ MEILI_URL: 'http://127.0.0.1:9' });
  expect(findings.get('Meilisearch')).toMatchObject({ state: 'failure' });
  expect(findings.get('Meilisearch')?.advice?.en).toContain('MEILI_URL');
  expect(findings.get('PostgreSQL')).toMatchObject({ state: 'ok' });
});

test('a wrong password is a failure that does not show the right one', async () => {
  const wrong = new URL(databaseUrl);
  wrong.password = 'guess';
  const findings = await examine({ DATABASE_URL: wrong.href });
  expect(findings.get('PostgreSQL')).toMatchObject({ state: 'failure' });
  expect(JSON.stringify([...findings.values()])).not.toContain('guess');
});

test('a pointer to an index that is gone is a failure, with the way to mend it', async () => {
  const generation = { index_uid: `${indexPrefix}a`, analysis_version: 1, state: 'live' as const };
  await db
    .insertInto('generation')
    .values({ ...generation, statistics_id: null, live_at: null })
    .execute();
  const lost = await examine();
  expect(lost.get('Index')).toMatchObject({ state: 'failure' });
  expect(lost.get('Index')?.advice?.en).toContain('mizan reindex');
  await engine.createIndex(`${indexPrefix}a`).waitTask();
  expect((await examine()).get('Index')).toMatchObject({ state: 'ok' });
});

test('a ledger that was changed from outside is a failure that names the account', async () => {
  expect((await examine()).get('Ledger')).toMatchObject({ state: 'ok', found: { en: 'balanced' } });
  const { accountId } = await testMarket(db).buyer();
  await sql`insert into ledger_account (kind, account_id) values ('wallet', ${accountId})`.execute(db);
  await sql`alter table ledger_account disable trigger user`.execute(db);
  await sql`update ledger_account set balance_cents = 500`.execute(db);
  const { state, found } = (await examine()).get('Ledger') ?? {};
  expect([state, found?.en]).toEqual(['failure', `drifted: wallet:${accountId}`]);
});

test('the table has a line for each finding, in both languages, and the advice below it', () => {
  const subject = { ar: 'القرص', en: 'Disk' };
  const found = { ar: 'ممتلئ', en: 'full' };
  const advice = { ar: 'أفرغه.', en: 'Empty it.' };
  const node: Finding = { state: 'ok', subject: { ar: 'Node', en: 'Node' }, found: { ar: '20', en: '20' } };
  expect(formatFindings([node, { state: 'failure', subject, found, advice }])).toBe(
    ['✓ Node          20', '✗ القرص · Disk  ممتلئ · full', '  → أفرغه.', '  → Empty it.'].join('\n'),
  );
});
