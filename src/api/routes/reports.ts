import { accountOf, transact, type Core } from '../../marketplace/core/index.js';
import {
  decideReport,
  limitAttempts,
  listReports,
  report,
  reportReasons,
} from '../../marketplace/people/index.js';
import { done } from '../contracts/auth.js';
import * as contract from '../contracts/reports.js';
import type { App, Dependencies } from '../dependencies.js';
import { negotiateLanguage } from '../language.js';
import { answers } from './answers.js';

const security = [{ accessToken: [] }];

export function reportRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/reports',
      {
        config: { idempotent: true },
        schema: {
          tags: ['reports'],
          summary: 'Report a listing, a person or what somebody wrote',
          security,
          body: contract.reportBody,
          response: answers(201, contract.reportCreated, 'The report'),
        },
      },
      async ({ actor, body }, reply) => {
        await limitAttempts(core, [{ subject: `report ${accountOf(actor)}`, max: 30, minutes: 1440 }]);
        return reply.code(201).send({ id: await transact(core, (work) => report(work, actor, body)) });
      },
    );
    app.get(
      '/reports',
      {
        schema: {
          tags: ['reports'],
          summary: 'Reports, the oldest first',
          description: 'For moderators and support.',
          security,
          querystring: contract.reportsQuery,
          response: answers(200, contract.reportsResponse, 'A page of reports'),
        },
      },
      async ({ actor, query, headers }) => {
        const language = negotiateLanguage(headers['accept-language']);
        const entries = await listReports(core.db, actor, query);
        return {
          reports: entries.map(({ createdAt, decidedAt, ...entry }) => ({
            ...entry,
            reasonText: reportReasons[entry.reason][language],
            createdAt: createdAt.toISOString(),
            decidedAt: decidedAt?.toISOString() ?? null,
          })),
        };
      },
    );
    addDecision(app, core);
  };
}

function addDecision(app: App, core: Core): void {
  app.post(
    '/reports/:id/decision',
    {
      schema: {
        tags: ['reports'],
        summary: 'Decide on a report',
        description: 'For moderators and support. It answers all open reports of the same thing.',
        security,
        params: contract.reportParameters,
        body: contract.decisionBody,
        response: answers(200, done, 'Decided'),
      },
    },
    async ({ actor, params, body }) => {
      const decision = { report: params.id, step: body.decision, note: body.note };
      await transact(core, (work) => decideReport(work, actor, decision));
      return {};
    },
  );
}
