/** Closes what was opened, the last first; a failure is reported and does not keep the rest open. */
export class Closers {
  readonly #steps: (() => Promise<void>)[] = [];
  readonly #onError: (error: unknown) => void;
  #closing: Promise<void> | undefined;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Further calls wait for the first one. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
