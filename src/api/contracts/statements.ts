import { z } from 'zod';
import { numberParameter, textParameter, timestamp } from './parameters.js';

/** `/v1/me/statement` and its spreadsheet: what moved on the balances of a buyer or seller. */

const account = z.enum(['wallet', 'pending', 'withdrawable']);

/** A time, or a day, which begins at midnight UTC. */
const moment = textParameter(z.union([timestamp, z.iso.date()]).optional());

export const periodQuery = z.object({
  from: moment.meta({ description: 'The first moment of the period' }),
  to: moment.meta({ description: 'The first moment after it' }),
  account: textParameter(account.optional()).meta({ description: 'One of the balances; all without it' }),
});

export type PeriodQuery = z.infer<typeof periodQuery>;

export const statementQuery = periodQuery.extend({
  cursor: numberParameter(z.int().positive().optional()),
  limit: numberParameter(z.int().min(1).max(100).default(20)),
});

const statementLine = z
  .object({
    at: timestamp,
    account,
    description: z.string(),
    reference: z.string().nullable().meta({ description: 'Id of the order, top-up or withdrawal' }),
    amountCents: z.int().meta({ description: 'Above zero what came, below what went' }),
    balanceCents: z.int().meta({ description: 'Of the account, after it' }),
  })
  .meta({ id: 'StatementLine' });
export type StatementLineResponse = z.infer<typeof statementLine>;

export const statementResponse = z
  .object({
    lines: z.array(statementLine),
    cursor: z.int().nullable().meta({ description: 'For the next page; null on the last' }),
  })
  .meta({ id: 'Statement' });
