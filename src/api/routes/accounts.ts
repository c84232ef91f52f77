import { transact } from '../../marketplace/core/index.js';
import { changeRole, suspendAccount } from '../../marketplace/people/index.js';
import { done } from '../contracts/auth.js';
import { accountParameters, roleBody, suspensionBody } from '../contracts/people.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const tags = ['people'];
const response = answers(200, done, 'Changed');

/** What the staff may do with an account. */
export function accountRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/accounts/:id/roles',
      {
        schema: {
          tags,
          summary: 'Grant or take a role of the staff',
          description: 'For the product team.',
          security: [{ accessToken: [] }, { apiKey: [] }],
          params: accountParameters,
          body: roleBody,
          response,
        },
      },
      async ({ actor, params, body }) => {
        await transact(core, (work) => changeRole(work, actor, { account: params.id, ...body }));
        return {};
      },
    );
    app.post(
      '/accounts/:id/suspension',
      {
        schema: {
          tags,
          summary: 'Shut an account out, or let it in again',
          description: 'For moderators and support.',
          security: [{ accessToken: [] }],
          params: accountParameters,
          body: suspensionBody,
          response,
        },
      },
      async ({ actor, params, body }) => {
        await transact(core, (work) => suspendAccount(work, actor, params.id, body.suspended));
        return {};
      },
    );
  };
}
