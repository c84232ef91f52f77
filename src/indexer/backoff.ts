import { setTimeout as sleep } from 'node:timers/promises';

/** Exponential: 1, 2, 4 … times `baseMs`, at most `capMs`. `attempt` counts from 0. */
export function backoffMs(attempt: number, baseMs: number, capMs: number): number {
  return Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
}

/** Waits, or returns at once when `signal` aborts. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
}
