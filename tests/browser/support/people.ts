/** People of the market who are signed in, and what they ask of each other. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { createCore, transact, type Actor, type Core } from '../../../src/marketplace/core/index.js';
import { publishRequest } from '../../../src/marketplace/requests/index.js';
import { notifyOfRequests } from '../../../src/matching/notices/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { testMarket, type TestMarket } from '../../support/index.js';
import type { Visits } from './page.js';
import { signIn } from './session.js';

export type Person = Actor & { readonly accountId: number };
type Seller = Person & { readonly sellerId: number };

interface Market {
  /** Makes buyers and sellers. */
  readonly people: () => TestMarket;
  readonly core: () => Core;
  /** A tab in which somebody is signed in, on this page. */
  readonly openAs: (person: Person, path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Answers the id. */
  readonly publish: (buyer: Person, title?: string) => Promise<string>;
  /** A request of this title that suits a new seller. */
  readonly suited: (title: string) => Promise<{ seller: Seller; buyer: Person; id: string }>;
}

export function marketOf({ open, site }: Visits): Market {
  let market: TestMarket | undefined;
  const people = (): TestMarket => (market ??= testMarket(site().db));
  const core = (): Core => createCore(site().db, systemClock);
  const publish = (buyer: Person, title = 'تصميم شعار لمقهى'): Promise<string> =>
    transact(core(), (work) => publishRequest(work, buyer, { title, budgetCents: 3000 }));
  return {
    people,
    core,
    publish,
    async openAs({ accountId }, path, options = {}) {
      const page = await open('/sign-in', options);
      await signIn(page, core(), accountId);
      await page.goto(path);
      return page;
    },
    async suited(title) {
      const [seller, buyer] = [await people().seller('سالم'), await people().buyer()];
      const id = await publish(buyer, title);
      const reasons = ['يطلب ما تقدمه في تصميم الشعارات.'];
      await notifyOfRequests({
        core: core(),
        match: (request) =>
          Promise.resolve(
            request === id ? [{ sellerId: seller.sellerId, listingId: null, score: 0.9, reasons }] : [],
          ),
        onError: (error) => {
          throw error;
        },
      });
      return { seller, buyer, id };
    },
  };
}
