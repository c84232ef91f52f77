import { transact, type Actor, type Core } from '../../marketplace/core/index.js';
import {
  addFavourite,
  choosePersonal,
  forgetHistory,
  listFavourites,
  readPersonalisation,
  removeFavourite,
} from '../../marketplace/people/index.js';
import { hitsOf } from '../../search/index.js';
import type { SearchHit } from '../../search/types.js';
import { listingParameters } from '../contracts/listings.js';
import {
  favouritesResponse,
  personalisationBody,
  personalisationResponse,
  type PersonalisationResponse,
} from '../contracts/personal.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const common = { tags: ['personal'], security: [{ accessToken: [] }] };

/** What may be known of a person's taste, and how they take it back. */
export function personalRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    const response = answers(200, personalisationResponse, 'As it is now');
    app.get(
      '/me/personalisation',
      { schema: { ...common, summary: 'Whether results are personal', response } },
      ({ actor }) => shown(core, actor),
    );
    app.put(
      '/me/personalisation',
      {
        schema: {
          ...common,
          summary: 'Switch personal results on or off',
          description: 'Off, the caller sees what everybody sees. One request: `personal=0` in a search.',
          body: personalisationBody,
          response,
        },
      },
      async ({ actor, body }) => {
        await transact(core, (work) => choosePersonal(work, actor, body.enabled));
        return shown(core, actor);
      },
    );
    app.delete(
      '/me/history',
      {
        schema: {
          ...common,
          summary: 'Have it forgotten what the caller liked until now',
          description: 'Orders stay where they are documents; they have no part in what is shown any more.',
          response,
        },
      },
      async ({ actor }) => {
        await transact(core, (work) => forgetHistory(work, actor));
        return shown(core, actor);
      },
    );
    addFavourites(app, core);
  };
}

function addFavourites(app: App, core: Core): void {
  const response = answers(200, favouritesResponse, 'Those that can be ordered, the newest first');
  app.get(
    '/me/favourites',
    { schema: { ...common, summary: 'Listings kept for later', response } },
    ({ actor }) => favourites(core, actor),
  );
  app.put(
    '/me/favourites/:id',
    { schema: { ...common, summary: 'Keep a listing for later', params: listingParameters, response } },
    async ({ actor, params }) => {
      await transact(core, (work) => addFavourite(work, actor, params.id));
      return favourites(core, actor);
    },
  );
  app.delete(
    '/me/favourites/:id',
    { schema: { ...common, summary: 'Keep a listing no longer', params: listingParameters, response } },
    async ({ actor, params }) => {
      await transact(core, (work) => removeFavourite(work, actor, params.id));
      return favourites(core, actor);
    },
  );
}

async function favourites({ db }: Core, actor: Actor): Promise<{ hits: readonly SearchHit[] }> {
  return { hits: await hitsOf(db, await listFavourites(db, actor)) };
}

async function shown({ db }: Core, actor: Actor): Promise<PersonalisationResponse> {
  const { enabled, forgottenBefore } = await readPersonalisation(db, actor);
  return { enabled, forgottenBefore: forgottenBefore?.toISOString() ?? null };
}
