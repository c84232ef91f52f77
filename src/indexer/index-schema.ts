import { ANALYSIS_VERSION } from '../arabic/index.js';
import { buildDocument, indexSettings } from '../search/index-schema/index.js';
import type { IndexSchema } from './deps.js';

/** The index of listings as this program builds and searches it. */
export const listingIndexSchema: IndexSchema = {
  analysisVersion: ANALYSIS_VERSION,
  settings: indexSettings,
  buildDocument,
};
