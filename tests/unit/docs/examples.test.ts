/** The examples of CONTRIBUTING work as they stand; what is asked of them is asked of every file of their kind. */
import { fc, test as check } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { certificateKind, certificateRecord } from '../../../docs/examples/import-record.js';
import { specialisation } from '../../../docs/examples/signal.js';
import { spellTanween, tanween } from '../../../docs/examples/text-step.js';
import { arabic } from '../../../src/arabic/index.js';
import { defaultProfile, type Candidate } from '../../../src/ranking/index.js';
import { candidateOf } from '../ranking/support/candidate.js';

const unknown = candidateOf({ id: 1, seller: 1 });

function value(candidate: Candidate): number | null {
  return specialisation.value(candidate, { today: 20_000 }, defaultProfile);
}

describe('a signal', () => {
  check.prop([fc.nat(100_000)])('lies in [0, 1] and has a sentence', (sellerListings) => {
    const result = value({ ...unknown, sellerListings });
    expect(result).toBeGreaterThanOrEqual(0);
    expect(result).toBeLessThanOrEqual(1);
    expect(specialisation.sentence(result)).toMatch(/^\p{Script=Arabic}[^a-z]+\.$/u);
  });

  test('is unknown, not zero, where nothing is known', () => {
    expect(value(unknown)).toBeNull();
    expect(specialisation.neutral).toBeGreaterThan(0);
    expect(specialisation.sentence(null)).not.toBe('');
  });
});

describe('a text step', () => {
  test.each([
    ['شكرن', 'شكرا'],
    ['تعاون', 'تعاون'],
    ['', ''],
  ])('makes %s into %s', (word, spelled) => {
    expect(spellTanween(word)).toBe(spelled);
  });

  check.prop([fc.string({ unit: 'binary' })])('is idempotent and never throws', (word) => {
    expect(spellTanween(spellTanween(word))).toBe(spellTanween(word));
  });

  check.prop([fc.string({ unit: 'binary' })])('keeps surfaces and offsets', (text) => {
    for (const { surface, start, end } of arabic(text).use(tanween).terms()) {
      expect(text.slice(start, end)).toBe(surface);
    }
  });

  test('joins the fluent analysis', () => {
    expect(arabic('شُكرن لكم').use(tanween).text()).toBe('شكرا لكم');
    const [first] = arabic('شكرن').use(tanween).stems().terms();
    expect(first).toMatchObject({ surface: 'شكرن', exact: 'شكرا' });
  });
});

describe('an import record', () => {
  const record = { type: 'certificate', id: 'c1', sellerId: 's1', name: 'شهادة مترجم معتمد' } as const;

  test('becomes a row with exactly its columns', () => {
    const row = certificateKind.toRow(certificateRecord.parse(record));
    expect(Object.keys(row)).toEqual(Object.keys(certificateKind.columns));
    expect(row).toEqual({ seller_id: 's1', name: 'شهادة مترجم معتمد', issued_at: null });
  });

  test('refuses a misspelt field', () => {
    expect(certificateRecord.safeParse({ ...record, issued: '2026-01-01' }).success).toBe(false);
  });
});
