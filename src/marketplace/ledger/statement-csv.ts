import type { StatementAccount } from './describe-move.js';
import type { StatementLine } from './statement.js';

const BYTE_ORDER_MARK = '\uFEFF';

const headers = [
  'التاريخ (UTC)',
  'الحساب',
  'البيان',
  'المرجع',
  'المبلغ (دولار)',
  'الرصيد بعد العملية (دولار)',
];

const accounts: Readonly<Record<StatementAccount, string>> = {
  wallet: 'رصيد الشراء',
  pending: 'رصيد معلّق',
  withdrawable: 'رصيد قابل للسحب',
};

/**
 * A statement as spreadsheets open it: RFC 4180 behind a byte order mark, without which they take Arabic for another
 * encoding. Text that a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection).
 */
export async function* statementCsv(lines: AsyncIterable<StatementLine>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + row(headers.map((header) => text(header)));
  for await (const { at, account, ar, reference, cents, balanceCents } of lines) {
    const date = at.toISOString().slice(0, 16).replace('T', ' ');
    yield row([
      date,
      text(accounts[account]),
      text(ar),
      text(reference ?? ''),
      decimal(cents),
      decimal(balanceCents),
    ]);
  }
}

const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Quoted; what begins like a formula, even behind blanks and marks that are not seen, is made plain text. */
function text(value: string): string {
  const plain = /^[\s\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** `-12.05`: a number of ours, which a spreadsheet may count with. */
const decimal = (cents: number): string => (cents / 100).toFixed(2);
