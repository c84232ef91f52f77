/**
 * Arabic analysis for search: what a word is, whatever way it was typed. `analyse` is the fast preset that documents
 * and queries go through, `arabic(text)` the fluent way to single steps. Imports nothing from outside this folder and
 * runs in a browser.
 */
export { analyse } from './analyse.js';
export { fold } from './fold.js';
export { isKnown } from './known.js';
export { letterCode } from './letter-code.js';
export { concepts, families, normalize, particles, stems, stopWords } from './pipeline.js';
export { fromArabizi } from './plugins/arabizi.js';
export { display } from './plugins/display.js';
export { fixKeyboardLayout } from './plugins/keyboard.js';
export { consonantSkeleton } from './plugins/skeleton.js';
export { splitJoined } from './plugins/split-joined.js';
export { spokenDigits } from './plugins/spoken-digits.js';
export type { Step } from './step.js';
export type { Term, TermKind } from './term.js';
export { arabic, ArabicText, type PresetName } from './text.js';
export { ANALYSIS_VERSION } from './version.js';
