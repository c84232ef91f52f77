import type { Engine } from '../../platform/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { ListingDocument } from '../../search/index-schema/index.js';
import { featuresOfDocument } from './features.js';
import type { TradeExample } from './learn.js';

type Learned = Pick<ListingDocument, 'id' | 'title' | 'tags' | 'category'>;

const PAGE = 5000;

/** Listings to learn from at the most; of a larger index every second, third … is taken. */
const MOST = 60_000;

/** The listings of an index as the model learns from them, in the order of their ids. @throws AppError SEARCH_UNAVAILABLE */
export async function readExamples({ postJson }: Engine, indexUid: string): Promise<TradeExample[]> {
  const documents: Learned[] = [];
  try {
    for (let offset = 0; ; offset += PAGE) {
      const page = (await postJson(`indexes/${indexUid}/documents/fetch`, {
        offset,
        limit: PAGE,
        fields: ['id', 'title', 'tags', 'category'],
      })) as { readonly results: readonly Learned[]; readonly total: number };
      const step = Math.ceil(page.total / MOST);
      documents.push(...page.results.filter(({ id }) => id % step === 0));
      if (offset + PAGE >= page.total) break;
    }
  } catch (cause) {
    throw new AppError('SEARCH_UNAVAILABLE', {}, { cause });
  }
  return documents.sort((a, b) => a.id - b.id).flatMap(toExample);
}

function toExample({ title, tags, category }: Learned): TradeExample[] {
  const leaf = category.at(-1);
  return leaf === undefined ? [] : [{ category: leaf, features: featuresOfDocument(title, tags) }];
}
