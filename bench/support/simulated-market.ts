import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { drainAll, ensureGeneration, indexerDeps } from '../../src/indexer/index.js';
import { createLogger } from '../../src/platform/log.js';
import { openRuntime, type Runtime } from '../../src/platform/runtime.js';
import { simulate, type SimulationOptions } from '../../src/simulation/index.js';

/** A market that has lived, in which every seller has an account. */
export interface SimulatedMarket {
  readonly runtime: Runtime;
  readonly dataDirectory: string;
  /** When its life ends. */
  readonly until: Date;
  readonly listings: number;
}

const usualSize = { days: 45, seed: 1, sellers: 250, buyers: 1200, orders: 5000 } as const;
const UNTIL = new Date('2026-06-01T00:00:00Z');

/** Opens it under `.mizan/bench-simulated…`, lived the first time. The caller closes the runtime. */
export async function openSimulatedMarket(
  purpose: string,
  size: Omit<SimulationOptions, 'until'> = usualSize,
): Promise<SimulatedMarket> {
  const { runtime, dataDirectory } = await openFor(purpose);
  const count = async (): Promise<number> => {
    const { listings } = await runtime.db
      .selectFrom('listing')
      .select(({ fn }) => fn.countAll<number>().as('listings'))
      .where('status', '=', 'published')
      .executeTakeFirstOrThrow();
    return listings;
  };
  if ((await count()) === 0) await simulate(runtime.db, { ...size, until: UNTIL });
  await ensureGeneration(indexerDeps(runtime));
  await drainAll(indexerDeps(runtime));
  return { runtime, dataDirectory, until: UNTIL, listings: await count() };
}

/** One in which nobody has lived yet. The caller closes the runtime. */
export async function openEmptyMarket(purpose: string): Promise<Omit<SimulatedMarket, 'listings'>> {
  await rm(directoryFor(purpose), { recursive: true, force: true });
  return { ...(await openFor(purpose)), until: UNTIL };
}

async function openFor(purpose: string): Promise<Pick<SimulatedMarket, 'runtime' | 'dataDirectory'>> {
  const dataDirectory = directoryFor(purpose);
  const runtime = await openRuntime({
    client: 'command',
    environment: { ...process.env, MIZAN_DATA_DIR: dataDirectory },
    log: createLogger({ logLevel: 'warn' }),
  });
  return { runtime, dataDirectory };
}

function directoryFor(purpose: string): string {
  return resolve(import.meta.dirname, `../../.mizan/bench-simulated-${purpose}`);
}
