import { permit, sellerOf, transact } from '../../marketplace/core/index.js';
import {
  changeNoticeWishes,
  readFeed,
  readNoticeExposure,
  readNoticeWishes,
} from '../../matching/notices/index.js';
import * as contract from '../contracts/request-feed.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const tags = ['requests'];
const security = [{ accessToken: [] }];
const DAY_MS = 86_400_000;

/** The requests that suit a seller, and how they want to hear of them. */
export function requestFeedRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/request-feed',
      {
        schema: {
          tags,
          summary: 'Open requests that suit the seller',
          description:
            'What suits best, is new, and few have answered comes first. Updated as requests come.',
          security,
          querystring: contract.feedQuery,
          response: answers(200, contract.feedResponse, 'The best first'),
        },
      },
      async ({ actor, query }) => {
        const requests = await readFeed(core.db, sellerOf(actor), core.clock.now(), query);
        return {
          requests: requests.map((entry) => ({
            ...entry,
            deadlineAt: entry.deadlineAt?.toISOString() ?? null,
            createdAt: entry.createdAt?.toISOString() ?? null,
          })),
        };
      },
    );
    const wishes = answers(200, contract.noticeWishes, 'How the seller hears of requests');
    app.get(
      '/me/request-notices',
      { schema: { tags, summary: 'How one hears of requests', security, response: wishes } },
      ({ actor }) => readNoticeWishes(core.db, actor),
    );
    app.put(
      '/me/request-notices',
      {
        schema: {
          tags,
          summary: 'Change how one hears of requests',
          security,
          body: contract.noticeWishes,
          response: wishes,
        },
      },
      async ({ actor, body }) => {
        await transact(core, (work) => changeNoticeWishes(work, actor, body));
        return body;
      },
    );
  };
}

/** For the product team: whether a few sellers hear of everything. */
export function noticeExposureRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/requests/notices/exposure',
      {
        schema: {
          tags,
          summary: 'How notices of requests are spread over sellers',
          description: 'For the product team.',
          security: [{ accessToken: [] }, { apiKey: [] }],
          querystring: contract.noticeExposureQuery,
          response: answers(200, contract.noticeExposureResponse, 'Counts, and how unequal they are'),
        },
      },
      ({ actor, query: { days } }) => {
        permit(actor, ['product'], {});
        return readNoticeExposure(core.db, new Date(core.clock.now().getTime() - days * DAY_MS));
      },
    );
  };
}
