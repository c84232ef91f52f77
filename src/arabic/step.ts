import type { Term } from './term.js';

/**
 * One step of the fluent analysis: a pure function from terms to terms that keeps surfaces and offsets. A plugin is a
 * step in a file of its own; see `steps/` and `plugins/`.
 */
export interface Step {
  /** Unique; a text takes each step once. */
  readonly name: string;
  /** Steps that must have run before; they are added where they are missing. */
  readonly needs: readonly Step[];
  readonly apply: (terms: readonly Term[]) => readonly Term[];
}
