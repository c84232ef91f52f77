/**
 * PostgreSQL advisory locks, their numbers in one place.
 *
 * GENERATION_LOCK: writers that mark listings dirty hold it shared, in a statement of its own before they read which
 * generations exist; adding, moving or retiring a generation holds it exclusively. So no change misses a new generation.
 */
export const GENERATION_LOCK = 7_100_001;

/** Held by the connection of the one reindex that may run. */
export const REINDEX_LOCK = 7_100_002;

/** Held by a transaction that applies import records, so that each is compared with all that came before it. */
export const RECORDS_LOCK = 7_100_003;

/** With a number made of the file's key: held by the connection of the one process that imports the file. */
export const IMPORT_FILE_LOCK = 7_100_004;

/** SYNONYMS_LOCK: held by whoever changes which set of synonyms is active, so that there is one at any time. */
export const SYNONYMS_LOCK = 7_100_005;
