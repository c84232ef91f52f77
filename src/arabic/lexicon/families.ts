/** All derivation families, by area. */
import { lifeLines } from './families/life.js';
import { workLines } from './families/work.js';

export const familyLines: string = workLines + lifeLines;
