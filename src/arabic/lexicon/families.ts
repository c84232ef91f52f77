/** All derivation families, by area. */
import { businessLines } from './families/business.js';
import { everydayLines } from './families/everyday.js';
import { lifeLines } from './families/life.js';
import { makingLines } from './families/making.js';
import { marketLines } from './families/market.js';
import { technologyLines } from './families/technology.js';
import { writingLines } from './families/writing.js';

export const familyLines: string = [
  writingLines,
  makingLines,
  businessLines,
  technologyLines,
  everydayLines,
  marketLines,
  lifeLines,
].join('');
