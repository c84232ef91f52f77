import type { OwnState } from '../../marketplace/foretell/index.js';
import { documentWords } from '../index-schema/index.js';
import { MAX_RESULTS } from '../organic.js';
import { normsFor } from '../statistics/index.js';
import { tokenAt } from '../relevance/token-table.js';
import type { Counterfactual } from '../types.js';
import { openChanges, type Change } from './changes/index.js';
import type { Prepared } from './prepare.js';
import { placeIn } from './reranking.js';

/** Told at the most. */
const MOST_TOLD = 5;

/** What would lift the listing, best effect for its effort first, one of a kind. */
export async function counterfactuals(prepared: Prepared): Promise<Counterfactual[]> {
  const { state, documents, place, list, reranking } = prepared;
  if (state === null || !documents.isCurrent(state)) return [];
  const from = place ?? list.ranked.length + 1;
  const told: (Counterfactual & { readonly worth: number })[] = [];
  for (const change of openChanges(situationOf(prepared, state))) {
    const ranked = await reranking.suppose(documents.make(change.after));
    const to = ranked === null ? null : placeIn(ranked, state.listing.id);
    if (to === null || to >= from || to > MAX_RESULTS) continue;
    told.push({ ...tell(change, place, to), worth: (from - to) / change.effort });
  }
  const best = new Map<string, (typeof told)[number]>();
  for (const one of told.sort((a, b) => b.worth - a.worth)) {
    if (!best.has(one.deed.kind)) best.set(one.deed.kind, one);
  }
  return [...best.values()].slice(0, MOST_TOLD).map(({ worth: _, ...one }) => one);
}

function situationOf(
  { input: { interpreted, clock, snapshot }, rules }: Prepared,
  state: OwnState,
): Parameters<typeof openChanges>[0] {
  const { query } = interpreted;
  const { categories, embedder, statistics } = snapshot;
  const leaf = categories.byId.get(state.listing.categoryPath.at(-1)?.id ?? 0);
  const categoryWords = new Set(leaf?.pathWords.map((number) => tokenAt(number).family));
  const words = documentWords(state.listing);
  const path = state.listing.categoryPath.map(({ id }) => id);
  const usualPrice = normsFor(statistics.norms, path).price;
  const hasVectors = embedder !== null;
  return { state, words, query, now: clock.now(), rules, categoryWords, usualPrice, hasVectors };
}

function tell({ deed, effort, subject, feminine }: Change, from: number | null, to: number): Counterfactual {
  const sentence =
    from === null
      ? `${subject} ${feminine ? 'تُدخل' : 'يُدخل'} خدمتك نتائج هذا البحث في المركز ${to}.`
      : `${subject} ${feminine ? 'تنقل' : 'ينقل'} خدمتك من المركز ${from} إلى المركز ${to}.`;
  return { deed, from, to, effort: Math.round(effort * 10) / 10, sentence };
}
