import { sql } from 'kysely';
import { verifyLedger } from '../../marketplace/ledger/index.js';
import type { Db } from '../../platform/database/database.js';
import type { Finding, Text } from './findings.js';

const subject: Text = { ar: 'دفتر الأموال', en: 'Ledger' };

const advice: Text = {
  ar: 'أوقف طلبات السحب وقارن بآخر نسخة احتياطية؛ فلا يقع هذا إلا إذا عُدّلت قاعدة البيانات من خارج ميزان.',
  en: 'Stop withdrawals and compare with the last backup: this happens only when the database was changed from outside Mizan.',
};

/** Whether every transaction balances and every balance is the sum of its postings; silent before the first start. */
export async function inspectLedger(
  db: Db,
  note: (subject: Text, look: () => Promise<Omit<Finding, 'subject'>>) => Promise<boolean>,
): Promise<void> {
  const { rows } = await sql<{ made: boolean }>`
    select to_regclass('ledger_posting') is not null as made`.execute(db);
  if (rows[0]?.made !== true) return;
  await note(subject, async () => {
    const faults = await verifyLedger(db);
    if (faults.length === 0) return { state: 'ok', found: { ar: 'متوازن', en: 'balanced' } };
    const places = faults.map(({ fault, where }) => `${fault}: ${where.slice(0, 5).join(', ')}`).join('; ');
    return { state: 'failure', found: { ar: places, en: places }, advice };
  });
}
