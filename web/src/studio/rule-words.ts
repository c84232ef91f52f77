import type { DraftResponse } from '../api/contracts.js';
import { formatDate } from '../language/format.js';
import { formatNumber } from '../language/plural.js';

export type WrittenRule = NonNullable<DraftResponse['document']['rules']>[string];

/** A rule of a draft beside the version that it stands on. */
export interface RuleEntry {
  readonly id: string;
  readonly rule: WrittenRule;
  /** `removed` ones hold until the draft is published; `discarded` ones never did. */
  readonly state: 'kept' | 'changed' | 'new' | 'removed' | 'discarded';
}

/** The rules of a draft and those that it takes away, the new ones behind those that stay. */
export function rulesOf({
  document,
  differences,
}: Pick<DraftResponse, 'document' | 'differences'>): RuleEntry[] {
  const changed = differences.filter(({ path }) => path[0] === 'rules' && path.length === 2);
  const stateOf = new Map(
    changed.map(({ path, before }) => [
      path[1],
      before === undefined ? ('new' as const) : ('changed' as const),
    ]),
  );
  const removed = changed
    .filter(({ after }) => after === undefined)
    .map(({ path, before }): RuleEntry => {
      return { id: path[1] ?? '', rule: before as WrittenRule, state: 'removed' };
    });
  const present = Object.entries(document.rules ?? {}).map(([id, rule]): RuleEntry => {
    return { id, rule, state: stateOf.get(id) ?? 'kept' };
  });
  const isNew = ({ state }: RuleEntry): boolean => state === 'new';
  return [...present.filter((entry) => !isNew(entry)), ...present.filter(isNew), ...removed];
}

/** The rules of a draft, and behind them those that were thrown away and are not in it again. */
export function withDiscarded(rules: readonly RuleEntry[], thrown: readonly RuleEntry[]): RuleEntry[] {
  const present = new Set(rules.map(({ id }) => id));
  const gone = thrown.filter(({ id }) => !present.has(id));
  return [...rules, ...gone.map((entry): RuleEntry => ({ ...entry, state: 'discarded' }))];
}

/** What a rule does to `name`: a listing by its title, or a seller. */
export function deedOf(rule: WrittenRule, name: string): string {
  const target = rule.listing === undefined ? `خدمات البائع «${name}»` : `«${name}»`;
  switch (rule.kind) {
    case 'pin':
      return `تثبيت ${target} في الموضع ${formatNumber(rule.position)}`;
    case 'boost':
      return `رفع ${target} بقدر ${formatNumber(100 * rule.share)}٪ من أقصى رفع`;
    case 'exclusion':
      return `إخفاء ${target}`;
  }
}

/** The seller that a rule names, if it names one. */
export function sellerIn(rule: WrittenRule): string | undefined {
  return 'seller' in rule ? rule.seller : undefined;
}

/** In which searches it holds. */
export function scopeOf({ query, category }: WrittenRule, nameOf: (category: string) => string): string {
  const words = query === undefined ? null : `عند البحث عن «${query}»`;
  const place = category === undefined ? null : `في قسم «${nameOf(category)}» وما تحته`;
  return [words, place].filter((part) => part !== null).join('، ') || 'في كل بحث';
}

/** How long it holds, seen at `now` (milliseconds). */
export function termOf({ until }: WrittenRule, now: number): string {
  const day = formatDate(until) ?? until;
  return Date.parse(until) <= now ? `انتهت في ${day}` : `حتى ${day}`;
}
