import { describe, expect, it } from 'vitest';
import { analyse, letterCode } from '../../../src/arabic/index.js';
import { quotedRanges } from '../../../src/search/query/quotes.js';
import { createQuoteFilter } from '../../../src/search/relevance/quoted.js';
import { encodeToken } from '../../../src/search/relevance/token.js';

const tokens = (text: string): string =>
  analyse(text)
    .filter(({ stop }) => !stop)
    .map(encodeToken)
    .join(' ');

const listing = (title: string, tags: readonly string[] = [], description = ''): Parameters<Filter>[0] => ({
  title: tokens(title),
  tags: tags.map(tokens).join('|'),
  text: analyse(description)
    .map(({ family }) => letterCode(family))
    .join(' '),
});
type Filter = ReturnType<typeof createQuoteFilter>;

describe('quotation marks', () => {
  it.each(['"logo"', '“logo”', '«logo»', '„logo“'])('%s are understood', (text) => {
    expect(quotedRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(['logo']);
  });

  it('mean nothing alone or around nothing', () => {
    expect(quotedRanges('5" شاشة')).toEqual([]);
    expect(quotedRanges('"" «»')).toEqual([]);
  });
});

describe('a quoted word', () => {
  const holdsLogo = createQuoteFilter('تصميم "logo"');

  it('is answered by the word itself, not by its kin', () => {
    expect(holdsLogo(listing('Logo design'))).toBe(true);
    expect(holdsLogo(listing('تصميم شعار'))).toBe(false);
    expect(createQuoteFilter('"شعار"')(listing('تصميم شعارات'))).toBe(false);
  });

  it('may stand in a tag or in the description', () => {
    expect(holdsLogo(listing('تصميم', ['هوية', 'logo']))).toBe(true);
    expect(createQuoteFilter('"الراجحي"')(listing('محاسب', [], 'عملت في شركة الراجحي'))).toBe(true);
  });
});

describe('quoted words', () => {
  const filter = createQuoteFilter('«تصميم شعار»');

  it('stand side by side in their order', () => {
    expect(filter(listing('سأقدم تصميم شعار لمتجرك'))).toBe(true);
    expect(filter(listing('شعار تصميم'))).toBe(false);
    expect(filter(listing('تصميم', ['شعار']))).toBe(false);
  });

  it('must all be there', () => {
    expect(createQuoteFilter('"تصميم" "موقع"')(listing('تصميم شعار'))).toBe(false);
  });
});

it('a text without quotation marks keeps every listing', () => {
  expect(createQuoteFilter('تصميم شعار')(listing('ترجمة'))).toBe(true);
});
