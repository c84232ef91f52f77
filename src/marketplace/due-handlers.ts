import type { DueHandlers } from './core/index.js';
import { ledgerDue } from './ledger/index.js';
import { listingDue } from './listings/index.js';
import { orderDue } from './orders/index.js';
import { peopleDue } from './people/index.js';
import { requestDue } from './requests/index.js';

/** What is done when its time has come, of every part of the core. */
export const dueHandlers: DueHandlers = {
  ...ledgerDue,
  ...listingDue,
  ...orderDue,
  ...peopleDue,
  ...requestDue,
};
