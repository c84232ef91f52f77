import { fc, test as check } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { statementCsv, type StatementLine } from '../../../../src/marketplace/ledger/index.js';

const line: StatementLine = {
  id: 1,
  at: new Date('2026-03-01T09:05:00Z'),
  account: 'wallet',
  reference: null,
  ar: 'شحن الرصيد (test)',
  en: 'Top-up (test)',
  cents: -1205,
  balanceCents: 5,
};

async function* only(one: StatementLine): AsyncGenerator<StatementLine> {
  yield await Promise.resolve(one);
}

async function csvOf(change: Partial<StatementLine>): Promise<string> {
  let text = '';
  for await (const part of statementCsv(only({ ...line, ...change }))) text += part;
  return text;
}

describe('a line of the statement', () => {
  test('has its amounts as numbers in dollars', async () => {
    expect((await csvOf({})).split('\r\n')[1]).toBe(
      '2026-03-01 09:05,"رصيد الشراء","شحن الرصيد (test)","",-12.05,0.05',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200F=1', '＝1', '|cmd', '%0A'])(
    'that begins like a formula, %j, is plain text',
    async (ar) => {
      expect((await csvOf({ ar })).split(',')[7]).toContain(`"'${ar}`);
    },
  );

  check.prop([fc.string({ unit: 'binary' })])(
    'keeps its text and its six cells whatever it holds',
    async (ar) => {
      const row = (await csvOf({ ar })).split('\r\n').slice(1).join('\r\n');
      const [, cell = ''] =
        /^2026-03-01 09:05,"رصيد الشراء","((?:[^"]|"")*)","",-12\.05,0\.05\r\n$/u.exec(row) ?? [];
      expect([ar, `'${ar}`]).toContain(cell.replaceAll('""', '"'));
    },
  );
});
