/** A buyer saves a search, finds it saved, hears of what is new for it, and forgets it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createCore } from '../../src/marketplace/core/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { testMarket, type TestMarket } from '../support/index.js';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';
import { signIn } from './support/session.js';

const searched = `/?q=${encodeURIComponent('تصميم شعار')}`;

describe.skipIf(!hasChromium())('saved searches', () => {
  const { open, site } = visits();
  let market: TestMarket | undefined;
  const people = (): TestMarket => (market ??= testMarket(site().db));

  /** A page of a new buyer who is signed in. */
  async function openAsBuyer(path: string, options = {}): Promise<Page> {
    const { accountId } = await people().buyer();
    const page = await open('/sign-in', options);
    await signIn(page, createCore(site().db, systemClock), accountId);
    await page.goto(path);
    return page;
  }

  const saveButton = (page: Page) => page.getByRole('button', { name: 'احفظ هذا البحث' });
  const savedButton = (page: Page) => page.getByRole('button', { name: 'هذا البحث محفوظ' });

  async function accepted(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }

  test('a search is saved with its filters, whatever its order, and forgotten again', async () => {
    const page = await openAsBuyer(`${searched}&priceMax=2000&sort=price`);
    await saveButton(page).click();
    await page.getByText('سنخبرك بما يستجد من الخدمات التي تناسبه').waitFor();
    await page.goto(`${searched}&priceMax=2000`);
    await savedButton(page).waitFor();
    await page.goto(searched);
    await saveButton(page).waitFor();
    await page.goto('/notices');
    const saved = page.getByRole('region', { name: 'بحوثك المحفوظة' });
    await saved.getByText('حتى 20 دولاراً').waitFor();
    await saved.getByLabel('أخبروني بالبريد أيضاً: تصميم شعار').check();
    await expect
      .poll(async () => (await site().db.selectFrom('saved_search').select('letter').execute())[0]?.letter)
      .toBe(true);
    await saved.getByRole('link', { name: 'تصميم شعار' }).click();
    await page.waitForURL((url) => url.searchParams.get('priceMax') === '2000');
    await savedButton(page).click();
    await saveButton(page).waitFor();
    await page.goto('/notices');
    await saved.getByText('لم تحفظ بحثاً بعد').waitFor();
  });

  test('it is forgotten from the list, too', async () => {
    const page = await openAsBuyer(searched);
    await saveButton(page).click();
    await page.getByRole('link', { name: 'إشعاراتك' }).click();
    await page.getByRole('button', { name: 'احذف البحث المحفوظ: تصميم شعار' }).click();
    await page.getByText('لم تحفظ بحثاً بعد').waitFor();
  });

  test('a visitor is led to the sign-in and back; all services together cannot be saved', async () => {
    const page = await open(searched);
    await saveButton(page).click();
    await page.waitForURL((url) => url.pathname === '/sign-in');
    expect(new URL(page.url()).searchParams.get('next')).toContain('/?q=');
    await page.goto('/?q=');
    await page.getByRole('heading', { name: 'كل الخدمات' }).waitFor();
    expect(await saveButton(page).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'there is no barrier, and all fits a phone: %s',
    async (colorScheme) => {
      const viewport = { width: 360, height: 740 };
      const page = await openAsBuyer(searched, { viewport, colorScheme, reducedMotion: 'reduce' });
      await saveButton(page).click();
      await page.getByText('سنخبرك بما يستجد').waitFor();
      await accepted(page);
      await page.goto('/notices');
      await page.getByRole('link', { name: 'تصميم شعار' }).waitFor();
      await accepted(page);
    },
  );
});
