import type { Page } from 'playwright-core';
import { transact, type Core } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';

/** Signs an account in, in the browser of this page; what is opened next is opened by it. */
export async function signIn(page: Page, core: Core, accountId: number): Promise<void> {
  await keepSession(page, await transact(core, (work) => openSession(work, accountId)));
}

/** Lets the browser of this page act with an API key, as a program would. */
export async function useKey(page: Page, key: string): Promise<void> {
  const session = { accessToken: key, accessExpiresAt: '2100-01-01T00:00:00Z', refreshToken: 'none' };
  await keepSession(page, session);
}

async function keepSession(page: Page, session: object): Promise<void> {
  await page.evaluate((kept) => {
    window.localStorage.setItem('mizan.session', kept);
  }, JSON.stringify(session));
}
