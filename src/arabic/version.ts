/** Raised with every change that alters what `analyse` returns: indexes of another version must be rebuilt. */
export const ANALYSIS_VERSION = 6;
