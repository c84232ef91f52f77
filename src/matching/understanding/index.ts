/**
 * Understanding a request: from a title and free text in any register to needs, trades, tools, budget, time and
 * quantity. Everything is shown back to the buyer; what they correct takes the place of what was read.
 */
export { readCorrections, storeCorrections } from './correction-store.js';
export type { Corrections, RequestText, Understanding } from './types.js';
export { understand, type Understood } from './understand.js';
