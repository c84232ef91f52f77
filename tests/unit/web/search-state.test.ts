import { describe, expect, test } from 'vitest';
import {
  countFilters,
  noFilters,
  parseSearchState,
  startState,
  toAddress,
  toApiParameters,
  type SearchState,
} from '../../../web/src/location/search-state.js';

const everything: SearchState = {
  q: 'تصميم شعار',
  category: 'design/logo',
  priceMax: 2500,
  deliveryDaysMax: 3,
  within24h: true,
  levelMin: 'distinguished',
  ratingMin: 4.5,
  onlineNow: true,
  sort: 'price',
  literal: true,
  without: ['price', 'delivery'],
  searching: true,
  listing: 'a/b c',
};

describe('the address', () => {
  test('carries the whole state and gives it back', () => {
    expect(parseSearchState(toAddress(everything).slice(1))).toEqual(everything);
  });

  test('of the start page is the bare one', () => {
    expect(toAddress(startState)).toBe('/');
    expect(parseSearchState('')).toEqual(startState);
  });

  test('of browsing without a question keeps an empty q', () => {
    const browsing = { ...startState, searching: true };
    expect(toAddress(browsing)).toBe('/?q=');
    expect(parseSearchState('?q=')).toEqual(browsing);
  });

  test('of a listing over the start page stays on the start page', () => {
    expect(parseSearchState('?listing=7')).toEqual({ ...startState, listing: '7' });
  });

  test('that a person has mangled is read as far as it makes sense', () => {
    expect(parseSearchState('?priceMax=cheap&sort=magic&levelMin=king&ratingMin=-1&q=+x+')).toEqual({
      ...startState,
      q: 'x',
      searching: true,
    });
  });
});

test('the question to the server has neither defaults nor what is only the page’s own', () => {
  expect(toApiParameters({ ...startState, searching: true, listing: '7' })).toBe('');
  expect(Object.fromEntries(new URLSearchParams(toApiParameters(everything)))).toEqual({
    q: 'تصميم شعار',
    category: 'design/logo',
    priceMax: '2500',
    deliveryDaysMax: '3',
    within24h: '1',
    levelMin: 'distinguished',
    ratingMin: '4.5',
    onlineNow: '1',
    sort: 'price',
    literal: '1',
    without: 'price,delivery',
  });
});

test('filters are counted, a sort or a listing is none', () => {
  expect(countFilters(noFilters)).toBe(0);
  expect(countFilters(everything)).toBe(7);
});
