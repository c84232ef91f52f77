import { categoriesResponse } from '../contracts/categories.js';
import type { App, Dependencies } from '../dependencies.js';
import { readCategories } from '../read/categories.js';
import { answers } from './answers.js';

export function categoryRoutes({ db }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/categories',
      {
        schema: {
          tags: ['listings'],
          summary: 'The tree of categories',
          response: answers(200, categoriesResponse, 'All categories, by their names'),
        },
      },
      async () => ({ categories: await readCategories(db) }),
    );
  };
}
