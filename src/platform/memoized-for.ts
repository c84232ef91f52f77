import type { Clock } from './clock.js';

/**
 * `compute` with its results kept in memory for `ms` milliseconds by the clock, counted from when they were asked for.
 * Callers of one key share one computation, also while it runs; one that fails is told to those who wait for it and
 * not kept. What has expired is let go with the next computation, so that no more is held than keys of `ms`.
 */
export function memoizedFor<Key extends string | number, Value>(
  ms: number,
  clock: Clock,
  compute: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const held = new Map<Key, { readonly at: number; readonly value: Promise<Value> }>();
  return (key) => {
    const now = clock.now().getTime();
    const known = held.get(key);
    if (known !== undefined && now - known.at < ms) return known.value;
    for (const [other, { at }] of held) if (now - at >= ms) held.delete(other);
    const computed = { at: now, value: compute(key) };
    held.set(key, computed);
    computed.value.catch(() => {
      if (held.get(key) === computed) held.delete(key);
    });
    return computed.value;
  };
}
