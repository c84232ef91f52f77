import { ensureGeneration, indexerDeps } from '../indexer/index.js';
import type { Runtime } from '../platform/runtime.js';
import type { PublishedProfile } from '../ranking/index.js';
import { openSearch, type OpenSearch } from '../search/index.js';

/** Opens the search over the runtime's services for the time of `work`. */
export async function withSearch<T>(
  runtime: Runtime,
  work: (search: OpenSearch) => Promise<T>,
  profile?: PublishedProfile,
): Promise<T> {
  await ensureGeneration(indexerDeps(runtime));
  const onError = (error: unknown): void => {
    runtime.log.warn({ err: error }, 'the index pointer could not be read');
  };
  const search = await openSearch({ ...runtime, onError, profile });
  try {
    return await work(search);
  } finally {
    await search.close();
  }
}
