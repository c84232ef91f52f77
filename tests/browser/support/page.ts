import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { testDatabase, testEngine } from '../../support/index.js';
import { openChromium } from './chromium.js';
import { openSite, type Site } from './site.js';

export interface Visits {
  /** A new tab of a visitor without history. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  readonly site: () => Site;
}

const waitAtMost = 20_000;

/** The running site and a browser for one test file; what a test opens is closed after it. */
export function visits(): Visits {
  let running: { readonly site: Site; readonly browser: Browser } | undefined;
  const contexts: BrowserContext[] = [];
  const current = (): { readonly site: Site; readonly browser: Browser } => {
    if (running === undefined) throw new Error('the site is opened before the tests of the file');
    return running;
  };
  beforeAll(async () => {
    const database = await testDatabase();
    running = { site: await openSite(database, testEngine()), browser: await openChromium() };
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.site.close();
  });
  return {
    site: () => current().site,
    async open(path = '/', options = {}) {
      const { site, browser } = current();
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'ar',
        baseURL: site.url,
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(waitAtMost);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}

/** The box everything starts from. */
export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: 'ابحث عن خدمة' });
}

/** The cards of the results that are up to date. */
export function cards(page: Page): Locator {
  return page.locator('.results-page__list[aria-busy=false] .card');
}

export async function search(page: Page, text: string): Promise<void> {
  await searchBox(page).fill(text);
  await searchBox(page).press('Enter');
  await page.waitForURL((address) => address.searchParams.get('q') === text);
}

/** How far the page can be scrolled sideways, in pixels. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
