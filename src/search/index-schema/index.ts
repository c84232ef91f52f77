/** What the engine's index holds: its fields, its settings, and the document of a listing as a pure function of its rows. */
export { buildDocument, documentWords, withFacts, type DocumentWords } from './build-document.js';
export { signalColumns, type ListingDocument, type SignalColumn, type SortField } from './fields.js';
export { impactTiers, type ImpactTier } from './impact.js';
export { isPlainKey, keyOf, splitKey } from './keys.js';
export { indexSettings } from './settings.js';
export { readSignals } from './signal-text.js';
export { levels, levelNumber } from './levels.js';
export { deliveryBands, priceBands, ratingBands } from './bands.js';
