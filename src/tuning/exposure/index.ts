/**
 * Exposure: who is shown how often. Counted from the event log by a chore, read by the exploration for what it believes of
 * new listings, and by the product team for how the places of first pages are shared.
 */
export { countExposure } from './count-exposure.js';
export { exposureReport, type ExposureReport, type ExposureShare } from './report.js';
