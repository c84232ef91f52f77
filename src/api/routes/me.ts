import { accountOf, transact, type Core } from '../../marketplace/core/index.js';
import { closeAccount, exportAccount, heartbeat } from '../../marketplace/people/index.js';
import { done } from '../contracts/auth.js';
import { exportResponse, meResponse } from '../contracts/people.js';
import type { App, Dependencies } from '../dependencies.js';
import { readMe } from '../read/me.js';
import { answers } from './answers.js';

const tags = ['people'];
const security = [{ accessToken: [] }];

/** Whoever is signed in, to themselves. */
export function meRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me',
      {
        schema: {
          tags,
          summary: 'Who is signed in',
          security,
          response: answers(200, meResponse, 'The account'),
        },
      },
      ({ actor }) => readMe(core.db, accountOf(actor)),
    );
    app.post(
      '/me/heartbeat',
      {
        schema: {
          tags,
          summary: 'Say that the person is here',
          description: 'Once a minute while a page is open; more often changes nothing.',
          security,
          response: answers(200, done, 'Taken'),
        },
      },
      async ({ actor }) => {
        await transact(core, (work) => heartbeat(work, actor));
        return {};
      },
    );
    addLeaving(app, core);
  };
}

function addLeaving(app: App, core: Core): void {
  app.get(
    '/me/export',
    {
      schema: {
        tags,
        summary: 'All that is kept of the person',
        security,
        response: answers(200, exportResponse, 'The data'),
      },
    },
    async ({ actor }, reply) => {
      void reply.header('content-disposition', 'attachment; filename="mizan.json"');
      return exportAccount(core.db, actor);
    },
  );
  app.delete(
    '/me',
    {
      schema: {
        tags,
        summary: 'Close the account for ever',
        description: 'What says who the person is goes; orders and the ledger stay without a name.',
        security,
        response: answers(200, done, 'Closed'),
      },
    },
    async ({ actor }) => {
      await transact(core, (work) => closeAccount(work, actor));
      return {};
    },
  );
}
