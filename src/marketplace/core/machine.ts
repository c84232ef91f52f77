import type { Party } from './actor.js';

/** A word that a person reads, in both languages. */
interface Label {
  readonly ar: string;
  readonly en: string;
}

export interface Step<State extends string> extends Label {
  readonly from: readonly State[];
  readonly to: State;
  /** Who may take it; the first that fits the actor is recorded. */
  readonly by: readonly Party[];
  /** The type of the event that tells of it, such as `order.delivered`. */
  readonly emits: `${string}.${string}`;
}

/** The states that a thing can be in and the only steps between them: data, from which refusals and diagrams are made. */
export interface Machine<State extends string, Name extends string> {
  readonly name: string;
  /** What the thing is called, such as «الطلب» and `order`. */
  readonly thing: Label;
  readonly initial: State;
  readonly states: Readonly<Record<State, Label>>;
  readonly steps: Readonly<Record<Name, Step<State>>>;
}

export function defineMachine<State extends string, Name extends string>(
  machine: Machine<State, Name>,
): Machine<State, Name> {
  return machine;
}

/** The machine as a Mermaid state diagram, for the docs. */
export function diagram(machine: Machine<string, string>): string {
  const lines = Object.entries(machine.steps).flatMap(([name, step]) =>
    step.from.map((from) => `  ${from} --> ${step.to}: ${name} (${step.by.join(', ')})`),
  );
  return ['stateDiagram-v2', `  [*] --> ${machine.initial}`, ...lines].join('\n');
}
