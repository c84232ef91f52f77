import { expect, test } from 'vitest';
import { compareFigures } from '../../../bench/support/figures.js';

const verdictOf = (name: string, before?: number, now?: number): string | undefined =>
  compareFigures(before === undefined ? {} : { [name]: before }, now === undefined ? {} : { [name]: now })[0]
    ?.verdict;

test('a loss of relevance beyond noise is a loss', () => {
  expect(verdictOf('demo.ndcg', 0.9, 0.89)).toBe('LOSS');
  expect(verdictOf('demo.ndcg', 0.9, 0.897)).toBe('ok');
});

test('a slower search is a loss only when noise does not explain it', () => {
  expect(verdictOf('demo.latencyRatio', 3, 3.8)).toBe('ok');
  expect(verdictOf('demo.latencyRatio', 3, 4.2)).toBe('LOSS');
});

test('one more query without an answer is a loss', () => {
  expect(verdictOf('catalogue.empty', 0, 0.025)).toBe('LOSS');
});

test('what is not measured here is skipped, what has no baseline is new', () => {
  expect(verdictOf('catalogue.overlap', 0.96)).toBe('skipped');
  expect(verdictOf('catalogue.overlap', undefined, 0.96)).toBe('new');
});

test('milliseconds are told, not judged', () => {
  expect(verdictOf('demo.p50ms', 5, 50)).toBe('ok');
});
