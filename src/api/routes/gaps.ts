import { permit, sellerOf } from '../../marketplace/core/index.js';
import { adviceOn, openSellerGaps, readGaps, withNearest } from '../../matching/gaps/index.js';
import * as contract from '../contracts/gaps.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const tags = ['requests'];
const DAY_MS = 86_400_000;
const NEAREST = 3;

/** What buyers want and the market hardly offers. */
export function gapRoutes({ core, matching }: Dependencies): (app: App) => Promise<void> {
  const since = (days: number): Date => new Date(core.clock.now().getTime() - days * DAY_MS);
  const gapsFor = openSellerGaps(matching);
  return async (app) => {
    app.get(
      '/gaps',
      {
        schema: {
          tags,
          summary: 'What buyers want and do not find',
          description:
            'Searches that found nothing or were left without a click, and requests that repeat. For the product team.',
          security: [{ accessToken: [] }, { apiKey: [] }],
          querystring: contract.gapsQuery,
          response: answers(200, contract.gapsResponse, 'The most wanted first'),
        },
      },
      async ({ actor, query: { days, limit } }) => {
        permit(actor, ['product'], {});
        const report = await readGaps(core.db, since(days), core.clock.now(), limit);
        const gaps = await withNearest(matching, report.gaps, NEAREST);
        return { ...report, since: report.since.toISOString(), gaps };
      },
    );
    app.get(
      '/me/gaps',
      {
        schema: {
          tags,
          summary: 'What is wanted near to what one offers',
          description: 'Advice for a seller what to offer next.',
          security: [{ accessToken: [] }],
          querystring: contract.gapsQuery,
          response: answers(200, contract.ownGapsResponse, 'The most wanted first'),
        },
      },
      async ({ actor, query: { days, limit } }) => {
        const gaps = await gapsFor(sellerOf(actor), days, limit);
        return { gaps: gaps.map((gap) => ({ ...gap, advice: adviceOn(gap) })) };
      },
    );
  };
}
