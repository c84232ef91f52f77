/** All derivation families, by area. */
import { workLines } from './families/work.js';

export const familyLines: string = workLines;
