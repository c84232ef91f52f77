import { describe, expect, test } from 'vitest';
import { defaultProfile, signals, type Candidate } from '../../../src/ranking/index.js';
import { candidateOf } from './support/candidate.js';

const TODAY = 20_000;
const profile = { ...defaultProfile, salesPaceCeiling: 100, noveltyHalfLifeDays: 45 };

function signalOf(name: string) {
  const signal = signals.find((one) => one.name === name);
  if (signal === undefined) throw new Error(`no signal ${name}`);
  return signal;
}

function valueOf(name: string, facts: Partial<Candidate>): number | null {
  return signalOf(name).value(candidateOf({ id: 1, seller: 1, ...facts }), { today: TODAY }, profile);
}

/** 365 days with the 60 that every listing is taken to have been there. */
const YEAR = TODAY - 305;

describe('how fast a listing sells', () => {
  test.each([
    ['without an order', { createdDay: YEAR, orders: 0 }, 0],
    ['nine orders in a year', { createdDay: YEAR, orders: 9 }, Math.log(10) / Math.log(101)],
    ['the same told by reviews', { createdDay: YEAR, orders: 2, reviews: 9 }, Math.log(10) / Math.log(101)],
    ['as many as the ceiling', { createdDay: YEAR, orders: 100 }, 1],
    ['more than the ceiling', { createdDay: YEAR, orders: 4000 }, 1],
    ['eighteen in two years', { createdDay: YEAR - 365, orders: 18 }, Math.log(10) / Math.log(101)],
    ['one on the first day', { createdDay: TODAY, orders: 1 }, Math.log1p(365 / 60) / Math.log(101)],
    ['a clock that is behind', { createdDay: TODAY + 3, orders: 1 }, Math.log1p(365 / 60) / Math.log(101)],
  ])('%s', (_, facts, expected) => {
    expect(valueOf('salesPace', facts)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['when it was published', { orders: 9, reviews: 3 }],
    ['what was ordered', { createdDay: YEAR }],
  ])('is not known without knowing %s', (_, facts) => {
    expect(valueOf('salesPace', facts)).toBeNull();
  });

  test('a young listing that sells stands before an old one that sold more', () => {
    const young = valueOf('salesPace', { createdDay: TODAY - 90, orders: 20 });
    const old = valueOf('salesPace', { createdDay: TODAY - 3000, orders: 60 });
    expect(young).toBeGreaterThan(old ?? 1);
  });

  test.each([
    [null, 'وتيرة الطلب على خدمتك غير معروفة، ولا يُحسب ذلك عليك.'],
    [0, 'لم تُطلب هذه الخدمة منذ نشرها.'],
    [0.1, 'تُطلب خدمتك على فترات متباعدة.'],
    [0.5, 'تُطلب خدمتك بين حين وآخر.'],
    [0.9, 'تُطلب خدمتك كثيراً قياساً إلى عمرها.'],
  ])('%s is told to the seller', (value, sentence) => {
    expect(signalOf('salesPace').sentence(value)).toBe(sentence);
  });
});

describe('how new a listing is', () => {
  test.each([
    ['published today', { createdDay: TODAY }, 1],
    ['published a half-life ago', { createdDay: TODAY - 45 }, 0.5],
    ['published two half-lives ago', { createdDay: TODAY - 90 }, 0.25],
    [
      'edited, sold and reviewed since',
      { createdDay: TODAY - 45, updatedDay: TODAY, lastOrderDay: TODAY, lastReviewDay: TODAY },
      0.5,
    ],
    ['a clock that is behind', { createdDay: TODAY + 3 }, 1],
  ])('%s', (_, facts, expected) => {
    expect(valueOf('novelty', facts)).toBeCloseTo(expected, 12);
  });

  test('is not known without its day, whatever happened since', () => {
    expect(valueOf('novelty', { updatedDay: TODAY, lastOrderDay: TODAY })).toBeNull();
  });

  test.each([
    [null, 'تاريخ نشر خدمتك غير معروف، ولا يُحسب ذلك عليك.'],
    [0.1, 'خدمتك منشورة منذ مدة طويلة.'],
    [0.5, 'خدمتك منشورة منذ مدة قصيرة.'],
    [1, 'خدمتك جديدة، فلها فرصة أولى تظهر فيها.'],
  ])('%s is told to the seller', (value, sentence) => {
    expect(signalOf('novelty').sentence(value)).toBe(sentence);
  });
});
