export interface WriteBufferOptions<Row> {
  /** Rejects when nothing of the batch was written for good; it is then tried again. */
  write(rows: readonly Row[]): Promise<void>;
  /** A batch is written when it is this large … */
  readonly maxRows: number;
  /** … or its first row this old. */
  readonly maxDelayMs: number;
  /** Rows held while writing fails; beyond, the oldest are dropped. */
  readonly capacity: number;
  onFailure(error: unknown): void;
  onDropped(rows: number): void;
  /** How many rows wait, after each change. */
  onSize(rows: number): void;
}

const longestPauseMs = 10_000;
const triesAtClose = 3;

/** Rows on their way to a slower place: `add` returns at once, the writing happens behind. */
export class WriteBuffer<Row> {
  readonly #options: WriteBufferOptions<Row>;
  readonly #waiting: Row[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  /** Failed writes in a row. */
  #failures = 0;
  #closed = false;

  constructor(options: WriteBufferOptions<Row>) {
    this.#options = options;
  }

  add(row: Row): void {
    if (this.#closed) {
      this.#options.onDropped(1);
      return;
    }
    this.#waiting.push(row);
    this.#dropBeyondCapacity();
    this.#options.onSize(this.#waiting.length);
    if (this.#waiting.length >= this.#options.maxRows && this.#failures === 0) void this.#run();
    else this.#schedule();
  }

  /** Tries to write all that waits; what fails keeps waiting. */
  async flush(): Promise<void> {
    await this.#running;
    await this.#run();
  }

  /** Takes no more rows and writes what waits; what fails to the end is reported as dropped. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    for (let tries = 0; tries < triesAtClose && this.#waiting.length > 0; tries += 1) await this.#run();
    clearTimeout(this.#timer);
    if (this.#waiting.length > 0) this.#options.onDropped(this.#waiting.splice(0).length);
  }

  #schedule(): void {
    const { maxDelayMs } = this.#options;
    const pause = Math.min(longestPauseMs, maxDelayMs * 2 ** Math.min(this.#failures, 16));
    this.#timer ??= setTimeout(() => void this.#run(), pause);
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
      if (this.#waiting.length > 0 && !this.#closed) this.#schedule();
    });
    return this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#options.maxRows);
      try {
        await this.#options.write(batch);
        this.#failures = 0;
        this.#options.onSize(this.#waiting.length);
      } catch (error) {
        this.#failures += 1;
        this.#options.onFailure(error);
        this.#waiting.unshift(...batch);
        this.#dropBeyondCapacity();
        return;
      }
    }
  }

  #dropBeyondCapacity(): void {
    const surplus = this.#waiting.length - this.#options.capacity;
    if (surplus <= 0) return;
    this.#waiting.splice(0, surplus);
    this.#options.onDropped(surplus);
  }
}
