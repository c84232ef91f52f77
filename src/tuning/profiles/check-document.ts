import { defaultProfile, type Overrides, type ProfileDocument } from '../../ranking/index.js';
import type { Db } from '../../platform/database/database.js';

/** What is wrong with a document (`error`: it cannot be published) or worth a second look (`warning`). */
export interface Finding {
  readonly level: 'error' | 'warning';
  readonly path: readonly string[];
  readonly ar: string;
  readonly en: string;
}

/** Below this floor a listing that hardly answers the words can be lifted by its fame. */
const LOW_FLOOR = 0.15;

/** Checks what the schema cannot: names that are in the marketplace, rules that still have an effect, bold weights. */
export async function checkDocument(db: Db, document: ProfileDocument, now: Date): Promise<Finding[]> {
  const names = await unknownNames(db, document);
  return [...names, ...expired(document, now), ...scopesOf(document).flatMap(boldness)];
}

async function unknownNames(db: Db, { categories = {}, rules = {} }: ProfileDocument): Promise<Finding[]> {
  const named = [
    ...Object.keys(categories).map((id) => ({ table: 'category' as const, id, path: ['categories', id] })),
    ...Object.entries(rules).flatMap(([ruleId, { category, listing, ...rule }]) => {
      const seller = 'seller' in rule ? rule.seller : undefined;
      return (
        [
          ['category', category],
          ['listing', listing],
          ['seller', seller],
        ] as const
      ).flatMap(([table, id]) => (id === undefined ? [] : [{ table, id, path: ['rules', ruleId, table] }]));
    }),
  ];
  const known = new Map<string, Set<string>>();
  for (const table of ['category', 'listing', 'seller'] as const) {
    const ids = named.filter((one) => one.table === table).map(({ id }) => id);
    known.set(table, await existing(db, table, ids));
  }
  return named
    .filter(({ table, id }) => known.get(table)?.has(id) !== true)
    .map(({ table, id, path }) => ({ level: 'error', path, ...unknownTexts[table](id) }));
}

const unknownTexts = {
  category: (id: string) => ({ ar: `لا يوجد قسم بالرمز «${id}».`, en: `There is no category "${id}".` }),
  listing: (id: string) => ({ ar: `لا توجد خدمة بالرمز «${id}».`, en: `There is no listing "${id}".` }),
  seller: (id: string) => ({ ar: `لا يوجد بائع بالرمز «${id}».`, en: `There is no seller "${id}".` }),
};

async function existing(
  db: Db,
  table: 'category' | 'listing' | 'seller',
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom(table)
    .select('external_id')
    .where('external_id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.external_id));
}

function expired({ rules = {} }: ProfileDocument, now: Date): Finding[] {
  return Object.entries(rules)
    .filter(([, { until }]) => Date.parse(until) <= now.getTime())
    .map(([id]) => ({
      level: 'warning',
      path: ['rules', id],
      ar: 'انتهت مدة هذه القاعدة، فلا أثر لها. احذفها أو مدّدها.',
      en: 'The rule has expired and has no effect. Remove it, or give it more time.',
    }));
}

function scopesOf(document: ProfileDocument): { path: string[]; overrides: Overrides }[] {
  const withIntents = (path: string[], scope: Pick<ProfileDocument, 'intents'> & Overrides) => [
    { path, overrides: scope },
    ...Object.entries(scope.intents ?? {}).map(([intent, overrides]) => ({
      path: [...path, 'intents', intent],
      overrides,
    })),
  ];
  return [
    ...withIntents([], document),
    ...Object.entries(document.categories ?? {}).flatMap(([id, scope]) =>
      withIntents(['categories', id], scope),
    ),
  ];
}

function boldness({ path, overrides }: { path: string[]; overrides: Overrides }): Finding[] {
  const findings: Finding[] = [];
  if (overrides.relevanceFloor !== undefined && overrides.relevanceFloor < LOW_FLOOR) {
    findings.push({
      level: 'warning',
      path: [...path, 'relevanceFloor'],
      ar: 'حد الصلة منخفض جداً: قد تظهر خدمات مشهورة لا تجيب عن البحث.',
      en: 'The relevance floor is very low: famous listings that do not answer the search may appear.',
    });
  }
  const weights = Object.entries(overrides.weights ?? {});
  const loud = weights.filter(([name, weight]) => !ofWords.has(name) && weight > defaultProfile.weights.text);
  for (const [name] of loud) {
    findings.push({
      level: 'warning',
      path: [...path, 'weights', name],
      ar: 'هذا الوزن أكبر من وزن النص المعتاد: سيغلب كلمات المشتري.',
      en: 'The weight is above that which the text usually has: it will outweigh the words of the buyer.',
    });
  }
  return findings;
}

/** Signals that read how a listing answers the words. */
const ofWords: ReadonlySet<string> = new Set([
  'text',
  'coverage',
  'phrase',
  'categoryIntent',
  'focus',
  'meaning',
]);
