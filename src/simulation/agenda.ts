import type { Work } from '../marketplace/core/index.js';

/** What somebody does at a time. */
export interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Deeds of one lane are done one after the other: the number of the seller whom they concern. */
  readonly lane: number;
  /** For the report, such as `order.deliver`. */
  readonly what: string;
  /** Acts in the core. It may be begun again, so what it learns goes into the answer: called once it stands. */
  act(work: Work): Promise<Then>;
  /** What follows when the core refuses it; nothing where it is left out. */
  refused?(code: string): readonly Deed[];
}

/** Remembers what a deed brought, and answers what follows from it. */
export type Then = () => readonly Deed[];

/** Deeds in the order of their time, those of one time in the order in which they came: a binary heap. */
export class Agenda {
  readonly #heap: { readonly deed: Deed; readonly order: number }[] = [];
  #count = 0;

  get size(): number {
    return this.#heap.length;
  }

  add(deeds: readonly Deed[]): void {
    for (const deed of deeds) {
      this.#count += 1;
      this.#heap.push({ deed, order: this.#count });
      this.#rise(this.#heap.length - 1);
    }
  }

  /** Takes all deeds up to and including the time. */
  takeUntil(time: number): Deed[] {
    const taken: Deed[] = [];
    for (let first = this.#heap[0]; first !== undefined && first.deed.at <= time; first = this.#heap[0]) {
      taken.push(first.deed);
      const last = this.#heap.pop();
      if (last !== undefined && this.#heap.length > 0) {
        this.#heap[0] = last;
        this.#sink(0);
      }
    }
    return taken;
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return a !== undefined;
    return a.deed.at < b.deed.at || (a.deed.at === b.deed.at && a.order < b.order);
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = this.#isBefore(right, left) ? right : left;
      if (least >= this.#heap.length || !this.#isBefore(least, at)) return;
      this.#swap(at, least);
      at = least;
    }
  }
}
