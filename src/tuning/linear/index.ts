/**
 * Linear weights from judged features: data in, weights and metrics out. Signals may be given as they are or as curves and
 * surfaces (`shaped`), whose pieces are features like any other. Reading a file is apart from the arithmetic, which is
 * pure; the same tuner serves `mizan tune` and measurements on signals of the ranking.
 */
export { tune, type Tuned } from './tune.js';
export { curvesOf, shaped, shapeOf, type CurvePoint, type Shape, type ShapeOptions } from './curves.js';
export { measureAll, type LinearMetrics } from './metrics.js';
export { readSvmlight } from './svmlight.js';
export type { JudgedGroup, JudgedRows } from './rows.js';
