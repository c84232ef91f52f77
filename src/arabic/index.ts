/**
 * Arabic analysis for search: what a word is, whatever way it was typed. `analyse` is the fast preset that documents
 * and queries go through. Imports nothing from outside this folder and runs in a browser.
 */
export { analyse } from './analyse.js';
export { fold } from './fold.js';
export { letterCode } from './letter-code.js';
export { ANALYSIS_VERSION } from './version.js';
export type { Term, TermKind } from './term.js';
