import { balancesOf } from '../../marketplace/ledger/index.js';
import { walletResponse } from '../contracts/wallet.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';
import { ownMoney, ownMoneySchema } from './own-money.js';

export function walletRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/wallet',
      {
        ...ownMoney,
        schema: {
          ...ownMoneySchema,
          summary: 'What I have',
          response: answers(200, walletResponse, 'The balances, and how they can be withdrawn'),
        },
      },
      async ({ actor }) => {
        const balances = await balancesOf(core.db, actor);
        const methods = Object.entries(core.rules.money.withdrawal);
        const withdrawalMethods = methods.map(([method, { countries: _, ...terms }]) => ({
          method,
          ...terms,
        }));
        return { currency: 'USD' as const, ...balances, withdrawalMethods };
      },
    );
  };
}
