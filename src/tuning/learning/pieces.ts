import { setImmediate } from 'node:timers/promises';

/** Items between two pauses: some milliseconds of work, so that searches in the same process do not wait. */
const PIECE = 100;

/** Maps with a pause after each piece, in which the process answers others. */
export async function mapInPieces<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const mapped: R[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % PIECE === 0) await setImmediate();
    mapped.push(map(item));
  }
  return mapped;
}
