import { transact, type Core } from '../marketplace/core/index.js';
import { AppError } from '../platform/errors/app-error.js';
import type { Deed, Then } from './agenda.js';

/** How often each deed was done and refused. */
export interface Tally {
  readonly done: Map<string, number>;
  /** By deed and the error's code. */
  readonly refused: Map<string, number>;
}

/** Deeds that share a transaction: what all of them touched is recounted once. */
const BATCH = 40;

/**
 * Does the deeds, those of a seller in order and in one lane, several lanes side by side. Answers what follows from them.
 * A refusal by the core undoes its own deed only; any other error is thrown.
 */
export async function runDeeds(
  core: Core,
  deeds: readonly Deed[],
  lanes: number,
  tally: Tally,
): Promise<Deed[]> {
  const queues = Array.from({ length: lanes }, (): Deed[] => []);
  for (const deed of deeds) queues[deed.lane % lanes]?.push(deed);
  const followed = await Promise.all(
    queues.map(async (queue) => {
      const next: Deed[] = [];
      for (let start = 0; start < queue.length; start += BATCH) {
        next.push(...(await runBatch(core, queue.slice(start, start + BATCH), tally)));
      }
      return next;
    }),
  );
  return followed.flat();
}

/** All in one transaction; where one is refused, each in its own. */
async function runBatch(core: Core, batch: readonly Deed[], tally: Tally): Promise<readonly Deed[]> {
  try {
    const thens = await transact(core, async (work) => {
      const all: Then[] = [];
      for (const deed of batch) all.push(await deed.act(work));
      return all;
    });
    for (const { what } of batch) count(tally.done, what);
    return thens.flatMap((then) => then());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      count(tally.refused, `${only.what} ${error.code}`);
      return only.refused?.(error.code) ?? [];
    }
  }
  const next: Deed[] = [];
  for (const deed of batch) next.push(...(await runBatch(core, [deed], tally)));
  return next;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
