import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  everyLine,
  readStatement,
  statementCsv,
  type Page,
  type StatementLine,
} from '../../marketplace/ledger/index.js';
import {
  periodQuery,
  statementQuery,
  statementResponse,
  type PeriodQuery,
  type StatementLineResponse,
} from '../contracts/statements.js';
import type { App, Dependencies } from '../dependencies.js';
import { negotiateLanguage } from '../language.js';
import { answers } from './answers.js';
import { ownMoney, ownMoneySchema } from './own-money.js';

const spreadsheet = { description: 'The statement', content: { 'text/csv': { schema: z.string() } } };

export function statementRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/statement',
      {
        ...ownMoney,
        schema: {
          ...ownMoneySchema,
          summary: 'What moved on my balances',
          querystring: statementQuery,
          response: answers(200, statementResponse, 'Newest first'),
        },
      },
      async ({ actor, query, headers }) => {
        const language = negotiateLanguage(headers['accept-language']);
        const { cursor: before, limit } = query;
        const found = await readStatement(core.db, actor, { ...period(query), before, limit: limit + 1 });
        const lines = found.slice(0, limit);
        return {
          lines: lines.map((line) => shown(line, language)),
          cursor: found.length > limit ? (lines.at(-1)?.id ?? null) : null,
        };
      },
    );
    app.get(
      '/me/statement.csv',
      {
        ...ownMoney,
        schema: {
          ...ownMoneySchema,
          summary: 'The statement of a period, for a spreadsheet',
          description: 'UTF-8 with a byte order mark, Arabic headers, newest first.',
          querystring: periodQuery,
          response: { ...answers(200, statementResponse, ''), 200: spreadsheet },
        },
      },
      async ({ actor, query }, reply) => {
        const lines = everyLine(core.db, actor, period(query));
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="statement.csv"')
          .send(Readable.from(statementCsv(lines)) as never);
      },
    );
  };
}

function shown(line: StatementLine, language: 'ar' | 'en'): StatementLineResponse {
  return {
    at: line.at.toISOString(),
    account: line.account,
    description: line[language],
    reference: line.reference,
    amountCents: line.cents,
    balanceCents: line.balanceCents,
  };
}

/** The query with its moments as dates. */
function period({ from, to, account }: PeriodQuery): Omit<Page, 'before' | 'limit'> {
  const date = (text: string | undefined): Date | undefined => (text === undefined ? text : new Date(text));
  return { from: date(from), to: date(to), account };
}
