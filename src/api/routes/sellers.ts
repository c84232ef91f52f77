import { permit, sellerOf, transact } from '../../marketplace/core/index.js';
import { becomeSeller, openSellerFinder, updateProfile } from '../../marketplace/people/index.js';
import * as contract from '../contracts/people.js';
import type { App, Dependencies } from '../dependencies.js';
import { readOwnSeller, readSeller } from '../read/seller.js';
import { answers } from './answers.js';

const security = [{ accessToken: [] }];
const own = answers(200, contract.ownSellerResponse, 'The seller, with what is missing');

/** What everybody may see. */
export function sellerRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/sellers/:id',
      {
        schema: {
          tags: ['people'],
          summary: 'A seller',
          params: contract.sellerParameters,
          response: answers(200, contract.sellerResponse, 'What a visitor sees of the seller'),
        },
      },
      ({ params }) => readSeller(core, params.id),
    );
  };
}

/** Who a name belongs to. For the product team, whose rules name sellers. */
export function sellerNameRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const findSellers = openSellerFinder(core.db, core.clock);
  return async (app) => {
    app.get(
      '/sellers',
      {
        schema: {
          tags: ['people'],
          summary: 'Sellers by their name',
          description: 'For the product team. A new name is found within a minute.',
          security: [{ accessToken: [] }, { apiKey: [] }],
          querystring: contract.sellersQuery,
          response: answers(200, contract.sellersResponse, 'The nearest first'),
        },
      },
      async ({ actor, query: { q, limit } }) => {
        permit(actor, ['product']);
        return { sellers: await findSellers(q, limit) };
      },
    );
  };
}

/** What sellers see and say of themselves. */
export function ownSellerRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/seller',
      {
        schema: {
          tags: ['people'],
          summary: 'Oneself as a seller',
          description:
            'With hints for the profile, the reasons of the level, and what is missing for the next.',
          security,
          response: own,
        },
      },
      ({ actor }) => readOwnSeller(core, sellerOf(actor)),
    );
    app.post(
      '/me/seller',
      {
        config: { idempotent: true },
        schema: {
          tags: ['people'],
          summary: 'Become a seller',
          security,
          body: contract.profileBody,
          response: answers(201, contract.sellerCreated, 'The seller'),
        },
      },
      async ({ actor, body }, reply) => {
        const id = await transact(core, (work) => becomeSeller(work, actor, body));
        return reply.code(201).send({ id });
      },
    );
    app.patch(
      '/me/seller',
      {
        schema: {
          tags: ['people'],
          summary: 'Change the profile',
          security,
          body: contract.profileBody,
          response: own,
        },
      },
      async ({ actor, body }) => {
        await transact(core, (work) => updateProfile(work, actor, body));
        return readOwnSeller(core, sellerOf(actor));
      },
    );
  };
}
