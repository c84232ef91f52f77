import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Owners } from './actor.js';
import type { Machine } from './machine.js';
import type { Work } from './work.js';

/** A thing of the market whose row the command has locked. */
export interface Subject<State extends string> {
  readonly id: number;
  readonly externalId: string;
  readonly state: State;
  readonly owners: Owners;
}

export interface StepTaken<Name extends string> {
  readonly step: Name;
  readonly actor: Actor;
  readonly reason?: string | null;
  /** Goes into the event. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Whether the actor may take the step now: answers the state that follows, and has the step and its event written with
 * the unit of work. The caller writes the state into its row. Throws STEP_REFUSED for a step that the state does not
 * allow, and FORBIDDEN or UNAUTHENTICATED for an actor who may not take it.
 */
export function takeStep<State extends string, Name extends string>(
  work: Work,
  machine: Machine<State, Name>,
  subject: Subject<State>,
  { step: name, actor, reason = null, details = {} }: StepTaken<Name>,
): State {
  const step = machine.steps[name];
  const party = permit(actor, step.by, subject.owners);
  if (!step.from.includes(subject.state)) throw refusal(machine, subject.state, name);
  work.record({
    machine: machine.name,
    subject_id: subject.id,
    step: name,
    from_state: subject.state,
    to_state: step.to,
    party,
    account_id: actor.accountId,
    reason,
    taken_at: work.now,
  });
  work.emit({ type: step.emits, id: subject.externalId, state: step.to, by: party, reason, ...details });
  return step.to;
}

function refusal<State extends string, Name extends string>(
  machine: Machine<State, Name>,
  state: State,
  name: Name,
): AppError {
  return new AppError('STEP_REFUSED', {
    thingAr: machine.thing.ar,
    thingEn: machine.thing.en,
    stateAr: machine.states[state].ar,
    stateEn: machine.states[state].en,
    stepAr: machine.steps[name].ar,
    stepEn: machine.steps[name].en,
    state,
    step: name,
  });
}
