import { ANALYSIS_VERSION } from '../arabic/index.js';
import { buildDocument, indexSettings } from '../search/index-schema/index.js';
import type { IndexSchema } from './deps.js';

/** Raised with every change of documents that does not come from the analysis: their fields, their keys. */
const DOCUMENT_VERSION = 1;

/** Beyond any number of document versions that one analysis will see. */
const ANALYSIS_STEP = 1000;

/** The index of listings as this program builds and searches it; an index of another version is rebuilt. */
export const listingIndexSchema: IndexSchema = {
  analysisVersion: ANALYSIS_VERSION * ANALYSIS_STEP + DOCUMENT_VERSION,
  settings: indexSettings,
  buildDocument,
};
