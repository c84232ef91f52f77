import { describe, expect, test } from 'vitest';
import { decide, type Stored } from '../../../src/marketplace/import/decide.js';
import type { ImportRecord } from '../../../src/marketplace/import/records.js';
import { rejection } from '../../../src/marketplace/import/rejection.js';

const now = '2026-01-01T00:00:00.000Z';
const named = (name: string, more: Partial<ImportRecord> = {}): ImportRecord =>
  ({ type: 'category', id: 'a', name, ...more }) as ImportRecord;
const removal = (more: Partial<ImportRecord> = {}): ImportRecord =>
  ({ type: 'category', id: 'a', deleted: true, ...more }) as ImportRecord;
const stored = (name: string | null, version: number | null, deletedAt: string | null = null): Stored => ({
  content: name === null ? null : { name },
  stamp: { version, occurredAt: null },
  deletedAt,
});
const outcome = (before: Stored | null, record: ImportRecord): ReturnType<typeof decide> =>
  decide(before, record, (live) => ({ name: 'name' in live ? live.name : '' }), now);

describe('versions', () => {
  test('an older one changes nothing', () => {
    const before = stored('new', 5);
    expect(outcome(before, named('old', { version: 4 }))).toEqual({ outcome: 'stale', next: before });
  });

  test('an equal one with other content is taken, with the same content it says nothing new', () => {
    expect(outcome(stored('old', 5), named('new', { version: 5 })).outcome).toBe('applied');
    expect(outcome(stored('old', 5), named('old', { version: 5 })).outcome).toBe('unchanged');
  });

  test('a newer one with the same content is remembered without being a change', () => {
    expect(outcome(stored('same', 5), named('same', { version: 6 }))).toEqual({
      outcome: 'unchanged',
      next: stored('same', 6),
    });
  });

  test('a record without one is taken and keeps the version that was known', () => {
    expect(outcome(stored('old', 5), named('new'))).toEqual({ outcome: 'applied', next: stored('new', 5) });
  });

  test('times decide where versions are equal or missing', () => {
    const before: Stored = {
      ...stored('now', 1),
      stamp: { version: 1, occurredAt: '2025-06-01T00:00:00.000Z' },
    };
    const earlier = { occurredAt: '2025-05-31T23:59:59.999Z' };
    expect(outcome(before, named('x', earlier)).outcome).toBe('stale');
    expect(outcome(before, named('x', { ...earlier, version: 1 })).outcome).toBe('stale');
    expect(outcome(before, named('x', { ...earlier, version: 2 })).outcome).toBe('applied');
  });
});

describe('removal', () => {
  test('keeps the content for those who refer to it, and the time that it says or now', () => {
    expect(outcome(stored('a', 1), removal({ version: 2 }))).toEqual({
      outcome: 'applied',
      next: stored('a', 2, now),
    });
    const occurredAt = '2025-01-01T00:00:00.000Z';
    expect(outcome(null, removal({ occurredAt }))).toMatchObject({ next: { deletedAt: occurredAt } });
  });

  test('twice is once', () => {
    expect(outcome(stored('a', 1, '2025-01-01T00:00:00.000Z'), removal()).outcome).toBe('unchanged');
  });

  test('an older record does not bring it back, a newer one does', () => {
    expect(outcome(stored('a', 3, now), named('a', { version: 2 })).outcome).toBe('stale');
    expect(outcome(stored('a', 3, now), named('a', { version: 4 }))).toEqual({
      outcome: 'applied',
      next: stored('a', 4),
    });
  });

  test('before its record leaves the content of a late older one behind, removed', () => {
    expect(outcome(stored(null, 3, now), named('late', { version: 2 }))).toEqual({
      outcome: 'stale',
      next: stored('late', 3, now),
    });
  });
});

test('a stale record is not asked for what it refers to', () => {
  const refuse = (): never => {
    throw new Error('asked');
  };
  expect(decide(stored('a', 2), named('b', { version: 1 }), refuse, now).outcome).toBe('stale');
});

test('content that cannot be taken is refused and changes nothing', () => {
  const refused = rejection('CATEGORY_UNKNOWN', { id: 'x' });
  expect(decide(null, named('b'), () => refused, now)).toEqual({ outcome: 'rejected', rejection: refused });
});
