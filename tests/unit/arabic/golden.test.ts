import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, arabic, type Term } from '../../../src/arabic/index.js';

interface GoldenCase {
  readonly text: string;
  readonly terms: readonly string[];
}

const url = new URL('../../../fixtures/arabic/golden.ndjson', import.meta.url);
const cases = readFileSync(url, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenCase);

/** `surface | exact | stem | family`, then the concept where it is another, then `stop`. */
function describeTerm({ surface, exact, stem, family, concept, stop }: Term): string {
  const extra = [...(concept === family ? [] : [`concept ${concept}`]), ...(stop ? ['stop'] : [])];
  return [surface, exact, stem, family, ...extra].join(' | ');
}

describe('the analysis of a text', () => {
  it.each(cases)('reads $text', ({ text, terms }) => {
    expect(analyse(text).map((term) => describeTerm(term))).toEqual(terms);
  });

  it.each(cases)('is the search preset of the fluent interface for $text', ({ text }) => {
    expect(arabic(text).preset('search').terms()).toEqual(analyse(text));
  });
});
