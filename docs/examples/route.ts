import { z } from 'zod';
import type { App, Dependencies } from '../../src/api/dependencies.js';
import { answers } from '../../src/api/routes/answers.js';

// → src/api/contracts/market.ts, and a line in contracts/index.ts
export const marketResponse = z
  .object({ listings: z.number().int().meta({ description: 'Published now' }) })
  .meta({ id: 'Market' });

// → src/api/routes/market.ts, and a line in `resources` of routes/index.ts
export function marketRoutes({ db }: Pick<Dependencies, 'db'>): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/market',
      {
        schema: {
          tags: ['listings'],
          summary: 'How large the market is',
          response: answers(200, marketResponse, 'Counts'),
        },
      },
      () =>
        db
          .selectFrom('listing')
          .where('status', '=', 'published')
          .where('deleted_at', 'is', null)
          .select(({ fn }) => fn.countAll<number>().as('listings'))
          .executeTakeFirstOrThrow(),
    );
  };
}
