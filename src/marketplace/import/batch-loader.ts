import type { Clock } from '../../platform/clock.js';
import type { Line } from './line-splitter.js';
import { addCounts, loadBatch, type BatchContext, type Counts } from './load-batch.js';
import type { ImportFile } from './read-file.js';

export const BATCH_LINES = 1000;
const BATCH_BYTES = 4 * 1024 * 1024;

export interface ImportOptions {
  readonly clock: Clock;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Told when another process is importing one of the files; the import goes on when that one ends. */
  readonly onWait?: (() => void) | undefined;
  /** Stops between two batches; the same call goes on from there. */
  readonly signal?: AbortSignal | undefined;
}

/** Where the import stands, over all of its files; bytes as they are on the disk, packed or not. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytes: number;
  /** Lines loaded in this run. */
  readonly lines: number;
}

/** Told after each batch: how far in the file it ends, and how many lines it had. */
type OnBatch = (bytesRead: number, lines: number) => void;

/** Collects lines and loads them while the next are being read: one batch in the database, one in the making. */
export class BatchLoader {
  readonly #context: BatchContext;
  readonly #file: ImportFile;
  readonly #counts: Counts;
  readonly #onBatch: OnBatch;
  readonly #signal: AbortSignal | undefined;
  #lines: Line[] = [];
  #bytes = 0;
  #loading: Promise<void> = Promise.resolve();

  constructor(
    context: BatchContext,
    file: ImportFile,
    counts: Counts,
    onBatch: OnBatch,
    signal?: AbortSignal,
  ) {
    this.#context = context;
    this.#file = file;
    this.#counts = counts;
    this.#onBatch = onBatch;
    this.#signal = signal;
  }

  async add(line: Line, bytesRead: number): Promise<void> {
    this.#lines.push(line);
    this.#bytes += line.bytes.length;
    if (this.#lines.length < BATCH_LINES && this.#bytes < BATCH_BYTES) return;
    await this.#loading;
    if (this.#signal?.aborted === true) this.#lines = [];
    this.#start(bytesRead);
  }

  /** Waits for what is under way and loads the rest. */
  async end(): Promise<void> {
    await this.#loading;
    if (this.#signal?.aborted !== true) this.#start(this.#file.bytes);
    await this.#loading;
  }

  #start(bytesRead: number): void {
    const lines = this.#lines;
    const last = lines.at(-1);
    this.#lines = [];
    this.#bytes = 0;
    if (last === undefined) return;
    this.#loading = this.#load(lines, last.number, bytesRead);
    // Met by the next await; until then it must not count as unhandled.
    this.#loading.catch(() => undefined);
  }

  async #load(lines: readonly Line[], lastLine: number, bytesRead: number): Promise<void> {
    addCounts(this.#counts, await loadBatch(this.#context, this.#file.key, lines, lastLine));
    this.#onBatch(Math.min(bytesRead, this.#file.bytes), lines.length);
  }
}
