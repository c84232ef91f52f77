/** What the words of a query ask for beside the service, against cases written by hand and against real requests. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { analyse, letterCode } from '../../../src/arabic/index.js';
import { keyOf } from '../../../src/search/index-schema/index.js';
import { findWishes } from '../../../src/search/query/wishes/index.js';
import { createVocabulary } from '../../../src/search/query/correct/index.js';
import { noSynonyms } from '../../../src/search/query/expand/synonyms.js';
import { interpret } from '../../../src/search/query/interpret.js';
import { emptyStatistics } from '../../../src/search/statistics/index.js';
import { sharedData } from '../../support/shared-data.js';

function read(query: string): string {
  const wishes = findWishes(query, analyse(query)).map(({ kind, value, unit, text }) => {
    const counted = unit === null ? '' : ` ${unit}`;
    return `${kind}=${value}${counted} «${text}»`;
  });
  return wishes.length === 0 ? '-' : wishes.join(' + ');
}

const cases = readFileSync(new URL('../../../fixtures/arabic/wishes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('wishes', () => {
  test.each(cases)('%s → %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test('are where the text says they are, in order, and do not overlap, whatever is typed', () => {
    const words = fc.constantFrom(...cases.flatMap(([query]) => query.split(' ')));
    const queries = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(queries, (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const wish of findWishes(text, analyse(text))) {
          expect(text.slice(wish.start, wish.end)).toBe(wish.text);
          expect(wish.start).toBeGreaterThanOrEqual(end);
          end = wish.end;
        }
      }),
    );
  });
});

/** Wishes that fired on real requests and were read: request, kind, value, whether it is right. */
const judged = readFileSync(new URL('../../../fixtures/judgments/wishes-read.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));
const requests = sharedData('requests-dev.ndjson.gz');

test.skipIf(requests === null)(
  'of what fires on real requests at least 97 in 100 is right [shared-data]',
  () => {
    const right = new Set(
      judged.filter(([, , , grade]) => grade === '1').map((row) => row.slice(0, 3).join(' ')),
    );
    const fired = gunzipSync(readFileSync(requests ?? ''))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; title: string })
      .flatMap(({ id, title }) =>
        findWishes(title, analyse(title)).map(({ kind, value }) => `${id} ${kind} ${value}`),
      );
    expect(fired.length).toBeGreaterThan(250);
    expect(fired.filter((wish) => right.has(wish)).length / fired.length).toBeGreaterThanOrEqual(0.97);
  },
);

test('words of a wish are not corrected', () => {
  const statistics = {
    ...emptyStatistics,
    documents: 1000,
    words: new Map([['asp', 500]]),
    families: new Map([[keyOf(letterCode('asp')), 500]]),
  };
  const knowledge = { statistics, vocabulary: createVocabulary(statistics, []), synonyms: noSynonyms };
  expect(interpret('logo asap', knowledge).interpretation).toMatchObject({
    correctedTo: null,
    wishes: [{ kind: 'delivery', text: 'asap' }],
  });
});
