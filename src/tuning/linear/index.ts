/**
 * Linear weights from judged features: data in, weights and metrics out. Reading a file is apart from the arithmetic,
 * which is pure; the same tuner serves `mizan tune` and measurements on signals of the ranking.
 */
export { tune, type Tuned } from './tune.js';
export { measureAll, type LinearMetrics } from './metrics.js';
export { readSvmlight } from './svmlight.js';
export type { JudgedGroup, JudgedRows } from './rows.js';
