import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { IMPORT_FILE_LOCK } from '../../platform/database/locks.js';
import { AppError } from '../../platform/errors/app-error.js';
import { BATCH_LINES, BatchLoader, type ImportOptions } from './batch-loader.js';
import { recountStaleSellers } from './effects.js';
import { finishProgress, openProgress, readProgress, waitingAfter } from './journal.js';
import { addCounts, noCounts, retryBatch, type BatchContext, type Counts } from './load-batch.js';
import { identifyFile, readLines, type ImportFile } from './read-file.js';
import { writeRejectedFile } from './rejected-file.js';

export interface FileSummary extends Counts {
  readonly path: string;
  /** Lines that an interrupted run had done before this one. */
  readonly resumedAfter: number;
  /** Lines in the rejected file, from this run and the one that it goes on from. */
  readonly rejectedLines: number;
  readonly rejectedFile: string | null;
  /** Why not all of the file could be read. */
  readonly problem: AppError | null;
}

export interface ImportSummary {
  readonly files: readonly FileSummary[];
  /** Stopped by the signal: not everything was read. */
  readonly aborted: boolean;
}

/**
 * Loads files of import records, in order. Lines that refer to what comes later are tried again after the last file; what
 * cannot be taken goes to `FILE.rejected.ndjson`. Fails with IMPORT_FILE_UNREADABLE before anything is loaded, and with
 * IMPORT_REJECTED_UNWRITABLE after everything was.
 */
export async function importFiles(
  db: Db,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const files = unique(await Promise.all(paths.map(identifyFile)));
  return withFileLocks(db, files, options, async () => {
    const context = { db, clock: options.clock, fileKeys: files.map(({ key }) => key) };
    const read: FileReading[] = [];
    try {
      const report = progressReport(files, options);
      for (const file of files) read.push(await readFile(context, file, report(file), options.signal));
      if (options.signal?.aborted !== true) await retryWaiting(context, read);
    } finally {
      await recountStaleSellers(db);
    }
    const summaries: FileSummary[] = [];
    for (const reading of read) summaries.push(await closeFile(db, reading));
    return { files: summaries, aborted: options.signal?.aborted === true };
  });
}

interface FileReading {
  readonly file: ImportFile;
  readonly counts: Counts;
  readonly resumedAfter: number;
  readonly complete: boolean;
  readonly problem: AppError | null;
}

async function readFile(
  context: BatchContext,
  file: ImportFile,
  onBatch: (bytesRead: number, lines: number) => void,
  signal: AbortSignal | undefined,
): Promise<FileReading> {
  const { lines: resumedAfter } = await openProgress(context.db, file);
  const counts = { ...noCounts };
  const loader = new BatchLoader(context, file, counts, onBatch, signal);
  let problem: AppError | null = null;
  try {
    for await (const { lines, bytesRead } of readLines(file)) {
      for (const line of lines) if (line.number > resumedAfter) await loader.add(line, bytesRead);
      if (signal?.aborted === true) break;
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problem = error;
  } finally {
    await loader.end();
  }
  return { file, counts, resumedAfter, complete: problem === null && signal?.aborted !== true, problem };
}

/** Adds up what the files report, each of which begins where the one before it ends. */
function progressReport(
  files: readonly ImportFile[],
  { onProgress }: ImportOptions,
): (file: ImportFile) => (bytesRead: number, lines: number) => void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let before = 0;
  let lines = 0;
  return (file) => {
    const start = before;
    before += file.bytes;
    return (bytesRead, more) => {
      lines += more;
      onProgress?.({ bytesRead: start + bytesRead, bytes, lines });
    };
  };
}

/** Tries the waiting lines again as long as that helps, then refuses the rest. */
async function retryWaiting(context: BatchContext, readings: readonly FileReading[]): Promise<void> {
  let helped: boolean;
  do {
    helped = false;
    for (const reading of readings) helped = (await retryFile(context, reading, false)) || helped;
  } while (helped);
  for (const reading of readings) await retryFile(context, reading, true);
}

async function retryFile(context: BatchContext, reading: FileReading, final: boolean): Promise<boolean> {
  const { key } = reading.file;
  let helped = false;
  let last = 0;
  for (;;) {
    const lines = await waitingAfter(context.db, key, last, BATCH_LINES);
    if (lines.length === 0) return helped;
    const counts = await retryBatch(context, key, lines, final);
    addCounts(reading.counts, counts);
    helped ||= counts.applied + counts.unchanged + counts.stale > 0;
    last = lines.at(-1)?.line ?? last;
  }
}

async function closeFile(
  db: Db,
  { file, counts, resumedAfter, complete, problem }: FileReading,
): Promise<FileSummary> {
  const rejectedFile = await writeRejectedFile(db, file.path, file.key);
  const { rejected: rejectedLines } = await readProgress(db, file.key);
  if (complete) await finishProgress(db, file.key);
  return { path: file.path, ...counts, resumedAfter, rejectedLines, rejectedFile, problem };
}

/** Holds a lock for each file, on a connection of its own, so that two processes do not share one journal. */
async function withFileLocks<T>(
  db: Db,
  files: readonly ImportFile[],
  { onWait }: ImportOptions,
  work: () => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      for (const key of files.map((file) => file.key).sort()) {
        const { rows } = await sql<{ free: boolean }>`
          select pg_try_advisory_lock(${IMPORT_FILE_LOCK}::integer, hashtext(${key})) as free`.execute(
          connection,
        );
        if (rows[0]?.free === true) continue;
        onWait?.();
        await sql`select pg_advisory_lock(${IMPORT_FILE_LOCK}::integer, hashtext(${key}))`.execute(
          connection,
        );
      }
      return await work();
    } finally {
      await sql`select pg_advisory_unlock_all()`.execute(connection);
    }
  });
}

function unique(files: readonly ImportFile[]): ImportFile[] {
  return [...new Map(files.map((file) => [file.key, file])).values()];
}
