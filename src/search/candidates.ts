import { rank, type Candidate, type Profile, type Ranked } from '../ranking/index.js';
import type { Clock } from '../platform/clock.js';
import { nearness } from './query/meaning.js';
import type { Query } from './query/query.js';
import { categoryIntent, createIntentReader } from './intent/category-intent.js';
import { createFocusReader } from './intent/focus.js';
import { normsFor } from './statistics/index.js';
import { readSignals } from './index-schema/index.js';
import { fancy, type Affinity } from './personal/affinity.js';
import { toCandidate } from './relevance/candidate.js';
import { createMatcher } from './relevance/matcher.js';
import { createQuoteFilter } from './relevance/quoted.js';
import type { RetrievedDocument } from './retrieval/retrieve.js';
import type { SearchSnapshot } from './snapshot/snapshot.js';

const DAY_MS = 86_400_000;

/** Scores what was retrieved, best first. Without words there is no relevance and the other signals decide. */
export function rankDocuments(documents: readonly RetrievedDocument[], ...asked: Asked): Ranked[] {
  return documents.length === 0 ? [] : createRanker(...asked)(documents);
}

type Asked = readonly [
  query: Query,
  snapshot: SearchSnapshot,
  profile: Profile,
  clock: Clock,
  /** The taste of who searches, where it counts. */
  affinity?: Affinity | null,
];

/** The same for many lists of one query, which is prepared once. A document's score depends on no other. */
export function createRanker(
  ...[query, snapshot, profile, clock, affinity = null]: Asked
): (documents: readonly RetrievedDocument[]) => Ranked[] {
  const { statistics, categories } = snapshot;
  const words = (id: number): readonly string[] => categories.byId.get(id)?.words ?? [];
  const relevance = query.terms.length === 0 ? null : createMatcher(query, statistics, profile, words);
  const calledFor = categoryIntent(query, statistics.categories);
  const intent = createIntentReader(calledFor, categories);
  const focus = createFocusReader(query, calledFor, statistics.categories);
  const holdsQuotes = createQuoteFilter(query.text);
  const context = { today: clock.now().getTime() / DAY_MS };
  const read = (document: RetrievedDocument): Candidate => {
    const { id, seller, category, title, signalValues } = document;
    const candidate = toCandidate(
      { id, seller, signals: readSignals(signalValues) },
      {
        relevance: relevance?.(document) ?? null,
        intent: intent(category),
        focus: focus(title),
        meaning: nearness(query, document),
        affinity: null,
        norms: normsFor(statistics.norms, category),
      },
    );
    if (affinity === null) return candidate;
    const { price: priceCents } = candidate;
    return { ...candidate, affinity: fancy(affinity, { category, seller, title, priceCents }) };
  };
  return (documents) => rank(documents.filter(holdsQuotes).map(read), context, profile);
}
