import type { Machine } from './core/index.js';
import { topUpMachine, withdrawalMachine } from './ledger/index.js';
import { listingMachine, versionMachine } from './listings/index.js';
import { disputeMachine, orderMachine } from './orders/index.js';
import { offerMachine, requestMachine } from './requests/index.js';
import { reviewMachine } from './reviews/index.js';
import { reportMachine } from './people/index.js';

/** Every state machine of the market; docs/reference/states.md draws them. */
export const machines: readonly Machine<string, string>[] = [
  listingMachine,
  versionMachine,
  orderMachine,
  disputeMachine,
  reviewMachine,
  topUpMachine,
  withdrawalMachine,
  reportMachine,
  requestMachine,
  offerMachine,
];
