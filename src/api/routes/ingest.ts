import { requireLeave } from '../auth.js';
import { ingestBody, ingestResponse } from '../contracts/ingest.js';
import type { App, Dependencies } from '../dependencies.js';
import { rejectionRefusal, toRecordRejection } from '../errors/problem.js';
import { negotiateLanguage } from '../language.js';
import { answers } from './answers.js';

export function ingestRoutes({ applyRecords }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/ingest',
      {
        onRequest: async (request) => requireLeave(request.caller, 'ingest'),
        schema: {
          tags: ['ingest'],
          summary: 'Apply import records',
          description:
            'For a service with a key. Each record stands or falls alone; sending one again changes nothing.',
          security: [{ apiKey: [] }],
          body: ingestBody,
          response: answers(200, ingestResponse, 'What became of the records'),
        },
      },
      async (request) => {
        const language = negotiateLanguage(request.headers['accept-language']);
        const outcomes = await applyRecords(request.body.records);
        const rejected = outcomes.flatMap((refusal, index) =>
          refusal === null ? [] : [toRecordRejection(rejectionRefusal(refusal, language), index)],
        );
        return { applied: outcomes.length - rejected.length, rejected };
      },
    );
  };
}
