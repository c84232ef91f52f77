import { setTimeout as wait } from 'node:timers/promises';

/** Work on many callers' items at once, which costs about as much as on those of one. */
type Work<In, Out> = (items: readonly In[]) => Promise<readonly Out[]>;

interface Call<In, Out> {
  readonly items: readonly In[];
  readonly resolve: (results: readonly Out[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * After a group of several, its callers are likely to come again at once: until all of them have, but no longer than
 * this, the next group is held open, lest the first of them goes alone and the others wait for it (as PostgreSQL does
 * with `commit_delay` and `commit_siblings`).
 */
const SIBLINGS_MS = 10;

/**
 * A function that gathers the calls made while `work` is busy and gives it all of them as one list, in the order of the
 * calls, about `most` items at a time; a call that comes alone never waits. `work` answers one result an item, in order. When it
 * fails, which must leave nothing behind, it is given each call's items alone, so that an error meets only its own call.
 */
export function inGroups<In, Out>(work: Work<In, Out>, most: number): Work<In, Out> {
  const waiting: Call<In, Out>[] = [];
  let busy = false;
  let onCall = (): void => undefined;
  const run = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const group = takeGroup(waiting, most);
      await settle(work, group);
      if (group.length > 1) await siblings(group.length);
    }
    busy = false;
  };
  /** Waits until so many calls have come, or long enough. */
  const siblings = async (count: number): Promise<void> => {
    const enough = new AbortController();
    onCall = () => {
      if (waiting.length >= count) enough.abort();
    };
    onCall();
    await wait(SIBLINGS_MS, undefined, { signal: enough.signal }).catch(() => undefined);
  };
  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject });
      onCall();
      if (!busy) void run();
    });
}

/** As many calls as fit, one at least. */
function takeGroup<In, Out>(waiting: Call<In, Out>[], most: number): Call<In, Out>[] {
  let items = 0;
  const next = waiting.findIndex((call, index) => {
    items += call.items.length;
    return index > 0 && items > most;
  });
  return waiting.splice(0, next === -1 ? waiting.length : next);
}

async function settle<In, Out>(work: Work<In, Out>, calls: readonly Call<In, Out>[]): Promise<void> {
  try {
    const results = await work(calls.flatMap(({ items }) => items));
    let start = 0;
    for (const { items, resolve } of calls) {
      resolve(results.slice(start, start + items.length));
      start += items.length;
    }
  } catch (error) {
    if (calls.length === 1) calls[0]?.reject(error);
    else for (const call of calls) await settle(work, [call]);
  }
}
