import { rank, type Candidate, type Profile, type Ranked } from '../ranking/index.js';
import type { Clock } from '../platform/clock.js';
import { nearness } from './query/meaning.js';
import type { Query } from './query/query.js';
import { categoryIntent, createIntentReader } from './intent/category-intent.js';
import { createFocusReader } from './intent/focus.js';
import { normsFor } from './statistics/index.js';
import { fancy, type Affinity } from './personal/affinity.js';
import { priceOf, toCandidate } from './relevance/candidate.js';
import { createMatcher } from './relevance/matcher.js';
import { createQuoteFilter } from './relevance/quoted.js';
import { readDocument } from './relevance/read-document.js';
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

/** Scores lists of one query's documents. */
export type Ranker = (documents: readonly RetrievedDocument[]) => Ranked[];

/** The same for many lists of one query, which is prepared once. A document's score depends on no other. */
export function createRanker(...[query, snapshot, profile, clock, affinity = null]: Asked): Ranker {
  const { statistics, categories } = snapshot;
  const words = (id: number): readonly number[] => categories.byId.get(id)?.pathWords ?? [];
  const relevance = query.terms.length === 0 ? null : createMatcher(query, statistics, profile, words);
  const calledFor = categoryIntent(query, statistics.categories);
  const intent = createIntentReader(calledFor, categories);
  const focus = createFocusReader(query, calledFor, statistics.categories);
  const holdsQuotes = createQuoteFilter(query.text);
  const context = { today: clock.now().getTime() / DAY_MS };
  const toScored = (document: RetrievedDocument): Candidate => {
    const { id, seller, category, title } = document;
    const read = readDocument(document);
    const { signals } = read;
    return toCandidate(
      { id, seller, signals },
      {
        relevance: relevance?.(document, read) ?? null,
        intent: intent(category),
        focus: focus(read.title),
        meaning: nearness(query, document),
        affinity:
          affinity === null
            ? null
            : fancy(affinity, { category, seller, title, priceCents: priceOf(signals) }),
        norms: normsFor(statistics.norms, category),
      },
    );
  };
  return (documents) => rank(documents.filter(holdsQuotes).map(toScored), context, profile);
}
