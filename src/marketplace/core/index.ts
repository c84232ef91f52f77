/**
 * What every part of the marketplace core is made of. A command is a function of a unit of work (`transact`), an actor
 * and an input: it locks its rows, has `takeStep` decide whether the step is allowed, writes, and leaves events, dirty marks and
 * signals to the unit of work, which writes them in the same transaction. State machines are data (`defineMachine`);
 * what has to happen at a time is a row in `due`.
 */
export {
  accountOf,
  anonymous,
  partiesOf,
  permit,
  sellerOf,
  systemActor,
  type Actor,
  type Owners,
  type Party,
  type Role,
} from './actor.js';
export { oneByOne, schedule, sweepDue, unschedule, type DueHandlers } from './due.js';
export { defineMachine, diagram, type Machine } from './machine.js';
export { marketRules, readRules, type MarketRules } from './rules.js';
export { takeStep, type StepTaken, type Subject } from './step.js';
export { createCore, transact, type Core, type DomainEvent, type Work } from './work.js';
