import { expect } from 'vitest';

/** Whether a document with these keys passes. */
export type Passes = (held: ReadonlySet<number>) => boolean;

/** Reads a filter on `keys` as the engine reads it. */
export function readFilter(filter: string): Passes {
  const text = filter
    .replaceAll(
      /keys IN \[([^\]]*)\]/gu,
      (_, keys: string) => `(${keys.split(', ').map(holds).join(' || ')})`,
    )
    .replaceAll(/keys = (\d+)/gu, (_, key: string) => holds(key))
    .replaceAll(' AND ', ' && ')
    .replaceAll(' OR ', ' || ')
    .replaceAll('NOT ', '!');
  expect(text).toMatch(/^(?:held\.has\(\d+\)|&&|\|\||[!() ])+$/u);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- only questions whether keys are held and &&, || and ! are left, as the line above shows
  return new Function('held', `return ${text}`) as Passes;
}

function holds(key: string): string {
  return `held.has(${key})`;
}
