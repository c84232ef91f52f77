import { afterEdit } from '../../../marketplace/foretell/index.js';
import type { Proposer } from './change.js';

const DOLLAR = 100;

/** A price that is usual in its category, for one that lies outside: the nearest whole dollar within. */
export const price: Proposer = ({ state, usualPrice, ...terms }) => {
  const present = state.listing.basePriceCents;
  if (present === null || usualPrice === null) return [];
  const { low, high } = usualPrice;
  const cents = present < low ? Math.ceil(low / DOLLAR) * DOLLAR : Math.floor(high / DOLLAR) * DOLLAR;
  const isWithin = present >= low && present <= high;
  if (isWithin || cents < low || cents > high) return [];
  const after = afterEdit(state, { basePriceCents: cents }, terms);
  if (after === null) return [];
  return [
    {
      deed: { kind: 'price', cents },
      effort: 4,
      after,
      subject: `سعر ${cents / DOLLAR}$ بدل ${present / DOLLAR}$، وهو ضمن المعتاد في قسمك،`,
      feminine: false,
    },
  ];
};
