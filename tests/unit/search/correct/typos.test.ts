import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/arabic/index.js';
import { correct, type Knowledge } from '../../../../src/search/query/correct/index.js';
import { interpret } from '../../../../src/search/query/interpret.js';
import { documentsHolding } from '../../../../src/search/statistics/index.js';
import { demoWords, marketWords, recordsOf, type MarketRecord } from '../../../support/market-words.js';
import { sharedData } from '../../../support/shared-data.js';

const fixture = (path: string): string[][] =>
  readFileSync(fileURLToPath(new URL(`../../../../fixtures/${path}`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const typos = fixture('arabic/typos.tsv');
const nonsense = fixture('judgments/nonsense.tsv').map(([, text = '']) => text);

function meaningOf(text: string): string {
  const content = analyse(text).filter(({ stop }) => !stop);
  return [...new Set(content.map(({ concept }) => concept))].join(' ');
}

/** The typed texts whose correction means something else than what was meant. */
function mistaken(knowledge: Knowledge): string[] {
  return typos.flatMap(([typed = '', meant = '']) => {
    const read = correct(typed, knowledge) ?? typed;
    return meaningOf(read) === meaningOf(meant) ? [] : [`${typed} → ${read}, meant ${meant}`];
  });
}

/** What the search would look for: texts of unknown words alone end in `none`. */
function knownWords(texts: readonly string[], knowledge: Knowledge): string[] {
  const terms = texts.flatMap((text) => interpret(text, knowledge).query.terms);
  return terms.filter(({ documents }) => documents > 0).map(({ surface }) => surface);
}

const demo = await demoWords();

describe('on the demo marketplace', () => {
  it('at least 92 of 100 mistyped texts are read as they were meant', () => {
    expect(typos.length).toBeGreaterThanOrEqual(120);
    const wrong = mistaken(demo);
    expect(wrong.length / typos.length, wrong.join('\n')).toBeLessThan(0.08);
  });

  it.each([
    'sound',
    'keys',
    'doubled',
    'missing',
    'swapped',
    'joined',
    'split',
    'arabizi',
    'keyboard',
    'latin',
  ])('most slips of the kind %s are corrected', (kind) => {
    const ofKind = typos.filter(([, , channel]) => channel === kind);
    const right = ofKind.filter(
      ([typed = '', meant = '']) => meaningOf(correct(typed, demo) ?? typed) === meaningOf(meant),
    );
    expect(right.length / ofKind.length).toBeGreaterThan(0.75);
  });

  it('random letters stay as they are', () => {
    expect(nonsense).toHaveLength(100);
    expect(nonsense.filter((text) => correct(text, demo) !== null)).toEqual([]);
    expect(knownWords(nonsense, demo)).toEqual([]);
  });

  it('a correction is spelled as sellers spell the word, with the article and particles that were typed', () => {
    expect(correct('محاصبه', demo)).toBe('محاسبة');
    expect(correct('التصمبم', demo)).toBe('التصميم');
    expect(correct('لوجو وتصمبم', demo)).toBe('لوجو وتصميم');
  });

  it('words in quotation marks stay, the others do not', () => {
    expect(correct('"تصمبم" شعار', demo)).toBeNull();
    expect(correct('«تصمبم» شغار', demo)).toBe('«تصمبم» شعار');
    expect(correct('“photoshp”', demo)).toBeNull();
  });

  it('only the stretch that was typed on the wrong keyboard is turned', () => {
    expect(correct('تصميم مخلخ', demo)).toBe('تصميم logo');
  });

  it('a word between two meanings stays', async () => {
    const listing = (title: string, index: number): MarketRecord => ({
      type: 'listing',
      id: `${index}`,
      title,
    });
    const titles = (word: string): string[] => Array.from({ length: 20 }, () => `${word} demo`);
    const one = await marketWords(titles('marketing').map(listing));
    const both = await marketWords([...titles('marketing'), ...titles('marketink')].map(listing));
    expect(correct('marketine', one)).toBe('marketing');
    expect(correct('marketine', both)).toBeNull();
  });
});

const catalogue = sharedData('catalogue.ndjson.gz');
const requests = sharedData('requests-dev.ndjson.gz');
const real = catalogue === null ? demo : await marketWords(recordsOf(catalogue));

describe.skipIf(catalogue === null || requests === null)('on a real catalogue [shared-data]', () => {
  const titles = requests === null ? [] : recordsOf(requests).map(({ title = '' }) => title);

  it('at least 90 of 100 mistyped texts are read as they were meant [shared-data]', () => {
    const wrong = mistaken(real);
    expect(wrong.length / typos.length, wrong.join('\n')).toBeLessThan(0.1);
  });

  it('random letters stay as they are [shared-data]', () => {
    expect(nonsense.filter((text) => correct(text, real) !== null)).toEqual([]);
    expect(knownWords(nonsense, real)).toEqual([]);
  });

  it('fewer than 1 % of the words of requests that three listings hold are changed [shared-data]', () => {
    const words = new Set(
      titles
        .flatMap((title) => analyse(title))
        .filter((term) => !term.stop && documentsHolding(term, real.statistics) >= 3)
        .map(({ surface }) => surface),
    );
    const changed = [...words].filter((word) => correct(word, real) !== null);
    expect(words.size).toBeGreaterThan(1500);
    expect(changed.length / words.size, changed.join(' ')).toBeLessThan(0.01);
  });

  it('few requests are changed at all [shared-data]', () => {
    const changed = titles.filter((title) => correct(title, real) !== null);
    expect(changed.length / titles.length).toBeLessThan(0.05);
  });
});
