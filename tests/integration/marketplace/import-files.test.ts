import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { importFiles, type ImportSummary } from '../../../src/marketplace/import/import-files.js';
import type { ImportOptions } from '../../../src/marketplace/import/batch-loader.js';
import { systemClock } from '../../../src/platform/clock.js';
import { testDatabase } from '../../support/index.js';
import { category, listing, removal, review, seller, type Fields } from './support/records.js';
import { clear, snapshot } from './support/snapshot.js';

const { db } = await testDatabase();
const directory = mkdtempSync(join(tmpdir(), 'mizan-import-'));
let number = 0;

beforeEach(() => clear(db));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function lines(records: readonly (Fields | string)[]): string {
  return (
    records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n') + '\n'
  );
}

function file(content: string | Buffer, name = `file-${(number += 1)}.ndjson`): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function load(paths: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportSummary> {
  return importFiles(db, paths, { clock: systemClock, ...options });
}

interface RejectedLine {
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  readonly reasonEn: string;
  readonly text: string;
}

function rejectedLines(path: string): RejectedLine[] {
  const text = readFileSync(`${path}.rejected.ndjson`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RejectedLine);
}

const base = [category('c1'), seller('s1')];

describe('what a file may look like', () => {
  const records = [...base, listing('l1'), listing('l2')];

  test.each([
    ['plain', Buffer.from(lines(records))],
    ['packed, whatever its name', gzipSync(lines(records))],
    ['packed in several members', Buffer.concat([gzipSync(lines(base)), gzipSync(lines(records.slice(2)))])],
    ['with Windows line ends', Buffer.from(lines(records).replaceAll('\n', '\r\n'))],
    ['with a byte order mark', Buffer.from(`\uFEFF${lines(records)}`)],
    ['with empty lines', Buffer.from(`\n${lines(records).replaceAll('\n', '\n \n')}\n`)],
    ['without a last line end', Buffer.from(lines(records).trimEnd())],
  ])('%s', async (_, content) => {
    const path = file(content);
    const { files } = await load([path]);
    expect(files).toMatchObject([{ applied: 4, rejected: 0, rejectedFile: null, problem: null }]);
    expect(existsSync(`${path}.rejected.ndjson`)).toBe(false);
  });

  test('an empty one is loaded at once', async () => {
    expect(await load([file('')])).toMatchObject({ files: [{ applied: 0, rejected: 0, problem: null }] });
  });

  test('one that cannot be read is named before anything is loaded', async () => {
    const good = file(lines(base));
    await expect(load([good, join(directory, 'missing')])).rejects.toMatchObject({
      code: 'IMPORT_FILE_UNREADABLE',
    });
    await expect(load([good, directory])).rejects.toMatchObject({ code: 'IMPORT_FILE_UNREADABLE' });
    expect((await snapshot(db))['seller']).toEqual([]);
  });

  test('one that breaks off is loaded as far as it goes, with the reason', async () => {
    const records = Array.from({ length: 3000 }, (_, index) =>
      listing(`l${index}`, { title: `خدمة ${Math.sin(index)}` }),
    );
    const packed = gzipSync(lines([...base, ...records]));
    const { files } = await load([file(packed.subarray(0, packed.length / 2))]);
    expect(files[0]?.problem).toMatchObject({ code: 'IMPORT_FILE_DAMAGED' });
    expect(files[0]?.applied).toBeGreaterThan(100);
    expect(files[0]?.rejected).toBe(0);
  });
});

describe('bad lines', () => {
  test('go to the rejected file with number, code and reason; the rest is loaded', async () => {
    const bad = [
      '{"type":"listing"',
      JSON.stringify(listing('b2', { colour: 'red' })),
      JSON.stringify(listing('b3', { tags: 'x' })),
      JSON.stringify(listing('b4', { sellerId: 'nobody' })),
      JSON.stringify(listing('b5', { title: 'م'.repeat(500_000) })),
      JSON.stringify(listing('b6', { basePriceCents: -500 })),
      String.raw`{"type":"category","id":"b7","name":"\ud83d"}`,
      'null\0',
    ];
    const path = file(lines([...base, ...bad, listing('l1')]));
    const { files } = await load([path]);
    expect(files).toMatchObject([
      { applied: 3, rejected: 8, rejectedLines: 8, rejectedFile: `${path}.rejected.ndjson` },
    ]);
    const rejected = rejectedLines(path);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'JSON_INVALID'],
      [4, 'FIELD_UNKNOWN'],
      [5, 'FIELD_WRONG_TYPE'],
      [6, 'SELLER_UNKNOWN'],
      [7, 'TEXT_TOO_LONG'],
      [8, 'VALUE_TOO_SMALL'],
      [9, 'TEXT_UNSTORABLE'],
      [10, 'JSON_INVALID'],
    ]);
    expect(rejected[1]?.reasonEn).toContain('colour');
    expect(rejected[3]?.reason).toContain('nobody');
    expect(rejected[4]?.text.length).toBeLessThanOrEqual(500);
  });

  test('a line of 9 MB and one that is not UTF-8 are refused, and the next is read', async () => {
    const content = Buffer.concat([
      Buffer.from(lines(base)),
      Buffer.from(`{"type":"${'x'.repeat(9 * 1024 * 1024)}"}\n`),
      Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a]),
      Buffer.from(lines([listing('l1')])),
    ]);
    const path = file(content);
    const { files } = await load([path]);
    expect(files).toMatchObject([{ applied: 3, rejected: 2 }]);
    expect(rejectedLines(path).map(({ line, code }) => [line, code])).toEqual([
      [3, 'LINE_TOO_LONG'],
      [4, 'ENCODING_INVALID'],
    ]);
  });

  test('once corrected leave no rejected file', async () => {
    const path = file(lines([...base, listing('l1', { sellerId: 's2' })]));
    await load([path]);
    expect(rejectedLines(path)).toHaveLength(1);
    writeFileSync(path, lines([...base, listing('l1')]));
    expect(await load([path])).toMatchObject({ files: [{ applied: 1, unchanged: 2, rejectedLines: 0 }] });
    expect(existsSync(`${path}.rejected.ndjson`)).toBe(false);
  });
});

describe('order', () => {
  test('what refers to later lines or later files is taken at the end', async () => {
    const first = file(lines([review('r1'), listing('l1'), category('c1', { parentId: 'c0' })]));
    const second = file(lines([seller('s1'), category('c0')]));
    expect(await load([first, second])).toMatchObject({
      files: [
        { applied: 3, rejected: 0 },
        { applied: 2, rejected: 0 },
      ],
    });
  });

  test.each(['one file', 'two files'])(
    'of lines of one id in %s the last stands, though the first had to wait',
    async (where) => {
      const first = [category('c1'), seller('s1'), listing('l1', { sellerId: 'late', title: 'أول' })];
      const second = listing('l1', { title: 'ثان' });
      const paths =
        where === 'one file'
          ? [file(lines([...first, second])), file(lines([seller('late')]))]
          : [file(lines(first)), file(lines([second])), file(lines([seller('late')]))];
      await load(paths);
      expect((await snapshot(db))['listing']).toMatchObject([{ title: 'ثان', seller_id: 's1' }]);
    },
  );
});

describe('again', () => {
  const records = [
    ...base,
    ...Array.from({ length: 2500 }, (_, index) =>
      listing(`l${index}`, { version: 1, history: { orders: index, reviews: 1 } }),
    ),
    removal('listing', 'l7', { version: 2 }),
  ];

  test('the same file changes nothing', async () => {
    const path = file(lines(records));
    await load([path]);
    const before = await snapshot(db);
    const { files } = await load([path]);
    expect(files[0]).toMatchObject({ applied: 0, rejected: 0 });
    expect(await snapshot(db)).toEqual(before);
  });

  test('stopped by a signal, it goes on where it was, and its rejected file is whole', async () => {
    const path = file(lines([listing('early', { colour: 1 }), ...records, listing('late', { colour: 1 })]));
    const stop = new AbortController();
    const stopped = await load([path], { signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped.aborted).toBe(true);
    expect(rejectedLines(path)).toHaveLength(1);
    const { files, aborted } = await load([path]);
    expect(aborted).toBe(false);
    expect(files[0]?.resumedAfter).toBeGreaterThanOrEqual(1000);
    expect(files[0]?.applied).toBeLessThan(2000);
    expect(files[0]).toMatchObject({ rejected: 1, rejectedLines: 2 });
    expect(rejectedLines(path).map(({ line }) => line)).toEqual([1, records.length + 2]);
    expect((await snapshot(db))['listing']).toHaveLength(2499);
  });

  test('two at once of the same file: one waits, and nothing is lost', async () => {
    const path = file(lines([...records, listing('bad', { colour: 1 })]));
    const waits: string[] = [];
    const both = await Promise.all([
      load([path], { onWait: () => waits.push('first') }),
      load([path], { onWait: () => waits.push('second') }),
    ]);
    expect(waits).toHaveLength(1);
    expect(both.map(({ files }) => files[0]?.rejectedLines)).toEqual([1, 1]);
    expect((await snapshot(db))['listing']).toHaveLength(2499);
  });

  test('two at once of the same records in two files end as one of them alone', async () => {
    const paths = [file(lines(records)), file(gzipSync(lines([...base, ...records.slice(2).toReversed()])))];
    await load([paths[0] ?? '']);
    const alone = await snapshot(db);
    await clear(db);
    await Promise.all(paths.map((path) => load([path])));
    expect(await snapshot(db)).toEqual(alone);
  });
});

test('sellers that a killed run was recounting are recounted', async () => {
  await load([file(lines([...base, listing('l1')]))]);
  await sql`insert into stale_seller (seller_id) select id from seller`.execute(db);
  const counting = await db.startTransaction().execute();
  await sql`select from stale_seller for update`.execute(counting);
  const next = load([file(lines(base))]);
  await sleep(300);
  await counting.rollback().execute();
  await next;
  expect(await db.selectFrom('stale_seller').selectAll().execute()).toEqual([]);
});

test('progress runs over all files and ends at the last byte', async () => {
  const paths = [file(lines(base)), file(lines([listing('l1')]))];
  const seen: { bytesRead: number; bytes: number; lines: number }[] = [];
  await load(paths, { onProgress: (progress) => seen.push(progress) });
  const size = paths.reduce((sum, path) => sum + readFileSync(path).length, 0);
  expect(seen.at(-1)).toEqual({ bytesRead: size, bytes: size, lines: 3 });
});
