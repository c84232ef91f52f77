import { permit } from '../../marketplace/core/index.js';
import type { RecordOutcome } from '../../marketplace/import/apply.js';
import { openApplyBatch } from '../apply-batch.js';
import { ingestBody, ingestResponse } from '../contracts/ingest.js';
import type { App, Dependencies } from '../dependencies.js';
import { rejectionRefusal, toRecordRejection } from '../errors/problem.js';
import { negotiateLanguage } from '../language.js';
import { answers } from './answers.js';

export function ingestRoutes({ db, clock }: Dependencies): (app: App) => Promise<void> {
  const applyBatch = openApplyBatch(db, clock);
  return async (app) => {
    app.post(
      '/ingest',
      {
        config: { idempotent: true },
        onRequest: async ({ actor }) => void permit(actor, ['service']),
        schema: {
          tags: ['ingest'],
          summary: 'Apply import records and what happened in a marketplace with a core of its own',
          description:
            'For a service with a key. Each record stands or falls alone; sending one again changes nothing.',
          security: [{ apiKey: [] }],
          body: ingestBody,
          response: answers(200, ingestResponse, 'What became of the records'),
        },
      },
      async (request) => {
        const language = negotiateLanguage(request.headers['accept-language']);
        const outcomes = await applyBatch(request.body.records);
        const rejected = outcomes.flatMap((result, index) =>
          result.outcome === 'rejected'
            ? [toRecordRejection(rejectionRefusal(result.rejection, language), index)]
            : [],
        );
        return {
          applied: count(outcomes, 'applied'),
          unchanged: count(outcomes, 'unchanged'),
          stale: count(outcomes, 'stale'),
          outcomes: outcomes.map(({ outcome }) => outcome),
          rejected,
        };
      },
    );
  };
}

function count(outcomes: readonly RecordOutcome[], wanted: RecordOutcome['outcome']): number {
  return outcomes.filter(({ outcome }) => outcome === wanted).length;
}
