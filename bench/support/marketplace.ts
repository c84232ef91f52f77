import { resolve } from 'node:path';
import { ensureDemo } from '../../src/cli/demo.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../src/indexer/index.js';
import { importFiles } from '../../src/marketplace/import/import-files.js';
import { createLogger } from '../../src/platform/log.js';
import { openRuntime, type Runtime } from '../../src/platform/runtime.js';
import { writeArcdRecords } from './arcd.js';
import { sharedFile } from './shared-data.js';

/**
 * What is measured on: the real catalogue where the shared data lies beside the checkout, else the demo marketplace;
 * `arcd` is the real catalogue with the paragraphs of a question answering set beside it.
 */
export type MarketplaceName = 'catalogue' | 'demo' | 'arcd';

export interface BenchMarketplace {
  readonly name: MarketplaceName;
  readonly dataDirectory: string;
  readonly runtime: Runtime;
  readonly listings: number;
}

export function usualMarketplace(): MarketplaceName {
  return sharedFile('catalogue.ndjson.gz') === null ? 'demo' : 'catalogue';
}

/**
 * Opens a marketplace of its own under `.mizan/bench-…`, loading it the first time. The caller closes the runtime.
 * A measurement that changes it names a `purpose` and gets one for itself.
 */
export async function openMarketplace(name: MarketplaceName, purpose?: string): Promise<BenchMarketplace> {
  const folder = ['bench', name, ...(purpose === undefined ? [] : [purpose])].join('-');
  const dataDirectory = resolve(import.meta.dirname, '../../.mizan', folder);
  const environment = { ...process.env, MIZAN_DATA_DIR: dataDirectory };
  const log = createLogger({ logLevel: 'warn' });
  const runtime = await openRuntime({ client: 'command', environment, log });
  const { db, clock } = runtime;
  await ensureGeneration(indexerDeps(runtime));
  if (name === 'demo') await ensureDemo(db, clock);
  else await importFiles(db, [catalogueFile(), ...arcdFiles(name, dataDirectory)], { clock });
  await drainAll(indexerDeps(runtime));
  const { count } = await db
    .selectFrom('listing')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { name, dataDirectory, runtime, listings: count };
}

function arcdFiles(name: MarketplaceName, directory: string): string[] {
  const file = name === 'arcd' ? writeArcdRecords(directory) : null;
  return file === null ? [] : [file];
}

function catalogueFile(): string {
  const file = sharedFile('catalogue.ndjson.gz');
  if (file === null) throw new Error('the shared catalogue is not beside this checkout');
  return file;
}
