import { describe, expect, test } from 'vitest';
import { fold, type ListingWords } from '../../../src/ranking/arrange/fold.js';
import { candidateOf } from './support/candidate.js';

const description = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
const otherDescription = Array.from({ length: 40 }, (_, index) => `other${index}`).join(' ');

interface Told {
  readonly id: number;
  readonly seller: number;
  readonly createdDay?: number | null;
  readonly words: Partial<ListingWords>;
}

/** Best first. */
function folded(...told: readonly Told[]): {
  shown: number[];
  hidden: number[];
  ofSeller: [number, number][];
} {
  const words = new Map(
    told.map(({ id, words: own }) => [id, { title: `title ${id}`, tags: '', text: '', ...own }]),
  );
  const ranked = told.map(({ id, seller, createdDay = null }, place) => ({
    candidate: candidateOf({ id, seller, createdDay }),
    score: 1 - place / 100,
  }));
  const { shown, hidden, ofSeller } = fold(ranked, (id) => words.get(id));
  const ids = (list: typeof shown): number[] => list.map(({ candidate }) => candidate.id);
  return { shown: ids(shown), hidden: ids(hidden), ofSeller: [...ofSeller] };
}

describe('listings of one seller', () => {
  test('with the same words in the title are folded behind the best of them, and counted', () => {
    const same = { title: 'تصميم شعار احترافي' };
    expect(
      folded(
        { id: 1, seller: 9, createdDay: 300, words: same },
        { id: 2, seller: 8, words: {} },
        { id: 3, seller: 9, createdDay: 100, words: { title: 'شعار تصميم احترافي' } },
        { id: 4, seller: 9, words: same },
      ),
    ).toEqual({ shown: [1, 2], hidden: [3, 4], ofSeller: [[1, 2]] });
  });

  test('with other titles are folded when all their words are nearly the same', () => {
    const text = `${description} one`;
    const result = folded(
      { id: 1, seller: 9, words: { text: description } },
      { id: 2, seller: 9, words: { text } },
    );
    expect(result.hidden).toEqual([2]);
  });

  test('that differ in a word of the title stay', () => {
    const result = folded(
      { id: 1, seller: 9, words: { title: 'مونتاج فيديو يوتيوب' } },
      { id: 2, seller: 9, words: { title: 'مونتاج فيديو تيكتوك' } },
    );
    expect(result).toEqual({ shown: [1, 2], hidden: [], ofSeller: [] });
  });
});

describe('listings of different sellers', () => {
  test('with the same title stay: a shared title is no copy', () => {
    const result = folded(
      { id: 1, seller: 1, words: { title: 'تصميم شعار احترافي', tags: 'شعار|هوية', text: description } },
      { id: 2, seller: 2, words: { title: 'تصميم شعار احترافي', tags: 'شعار|هوية', text: otherDescription } },
      { id: 3, seller: 3, words: { title: 'تصميم شعار احترافي', tags: 'شعار|هوية' } },
      { id: 4, seller: 4, words: { title: 'تصميم شعار احترافي', tags: 'شعار|هوية' } },
    );
    expect(result).toEqual({ shown: [1, 2, 3, 4], hidden: [], ofSeller: [] });
  });

  test('with the same words throughout: the earliest is the original, wherever it stands', () => {
    const words = { title: 'تصميم شعار', text: description };
    expect(
      folded(
        { id: 1, seller: 1, createdDay: 500, words },
        { id: 2, seller: 2, words: {} },
        { id: 3, seller: 3, createdDay: 200, words },
        { id: 4, seller: 4, createdDay: null, words },
      ),
    ).toEqual({ shown: [2, 3], hidden: [1, 4], ofSeller: [] });
  });

  test('a later wording of the original is not folded behind its copy', () => {
    const words = { text: description };
    const result = folded(
      { id: 1, seller: 1, createdDay: 500, words },
      { id: 2, seller: 2, createdDay: 300, words },
      { id: 3, seller: 1, createdDay: 200, words },
    );
    expect(result.hidden).toContain(2);
    expect(result.shown).toHaveLength(1);
  });
});
