import type { DriftReport } from '../../indexer/index.js';
import type { Db } from '../../platform/database/database.js';
import { formatCount } from '../../platform/count.js';

const EXAMPLES = 5;

const stateTexts: Readonly<Record<string, string>> = {
  live: 'الفهرس الحالي · live index',
  standby: 'الفهرس السابق · standby index',
};

export const repairedText =
  'أُصلحت كل الفروق، والفهرس يطابق قاعدة البيانات.\nEverything was mended; the index equals the database.';

/** The counts of each index, with some examples of each kind by the marketplace's own ids. */
export async function describeReports(db: Db, reports: readonly DriftReport[]): Promise<string> {
  const texts: string[] = [];
  for (const report of reports) texts.push(await describeReport(db, report));
  return texts.join('\n\n');
}

async function describeReport(db: Db, report: DriftReport): Promise<string> {
  const names = await externalIds(db, shownListings(report));
  const show = ({ listingId }: { listingId: number }): string => names.get(listingId) ?? `#${listingId}`;
  const { missing, surplus, different, refused } = report;
  const lines = [
    stateTexts[report.state] ?? report.state,
    `  خدمات منشورة: ${formatCount(report.expected)} · ناقصة: ${formatCount(missing.length)} · زائدة: ${formatCount(surplus.length)} · مختلفة: ${formatCount(different.length)} · تغييرات في الطريق: ${formatCount(report.pending)}`,
    `  published ${formatCount(report.expected)} · missing ${formatCount(missing.length)} · surplus ${formatCount(surplus.length)} · different ${formatCount(different.length)} · on its way ${formatCount(report.pending)}`,
    ...examples('ناقصة · missing', missing.map(show)),
    ...examples('زائدة · surplus', surplus.map(show)),
    ...examples(
      'مختلفة · different',
      different.map((finding) => `${show(finding)} (${finding.fields.join(', ')})`),
    ),
    ...examples(
      'لم يقبلها محرك البحث · refused by the engine',
      refused.map((refusal) => `${show(refusal)}: ${refusal.error}`),
    ),
  ];
  return lines.join('\n');
}

function examples(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > EXAMPLES ? [`    … ${formatCount(items.length - EXAMPLES)}`] : [];
  return [`  ${title}:`, ...items.slice(0, EXAMPLES).map((item) => `    ${item}`), ...more];
}

function shownListings({ missing, surplus, different, refused }: DriftReport): number[] {
  return [missing, surplus, different, refused].flatMap((items) =>
    items.slice(0, EXAMPLES).map(({ listingId }) => listingId),
  );
}

async function externalIds(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('listing')
    .select(['id', 'external_id'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.external_id]));
}
