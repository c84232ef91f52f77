/** No violation that axe can find, on every state of the page, light and dark, wide and narrow. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { complete } from './support/catalogue.js';
import { hasChromium } from './support/chromium.js';
import { cards, overflow, searchBox, visits } from './support/page.js';

const logos = `/?q=${encodeURIComponent('تصميم شعار')}`;

const states: readonly { name: string; path: string; ready: (page: Page) => Promise<unknown> }[] = [
  { name: 'start', path: '/', ready: (page) => page.locator('.start .card').first().waitFor() },
  { name: 'results', path: `${logos}&priceMax=2500`, ready: (page) => cards(page).first().waitFor() },
  {
    name: 'suggestions',
    path: '/',
    ready: async (page) => {
      await page.locator('.start .card').first().waitFor();
      await searchBox(page).pressSequentially('تصميم');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'empty',
    path: `/?q=${encodeURIComponent('زقزقزق')}`,
    ready: (page) => page.locator('.empty .tile').first().waitFor(),
  },
  {
    name: 'wishes',
    path: `/?q=${encodeURIComponent('تصميم شعار بعشرة دولارات خلال 3 أيام')}`,
    ready: (page) => page.locator('.understood .chosen-filter').first().waitFor(),
  },
  {
    name: 'request',
    path: `/?q=${encodeURIComponent('زقزقزق بعشرة دولارات')}`,
    ready: async (page) => {
      await page.getByRole('button', { name: 'انشر طلباً' }).click();
      await page.getByLabel('ما الذي تحتاجه؟').fill('');
      await page.getByRole('button', { name: 'انشر الطلب' }).click();
      await page.getByText('بثلاثة أحرف على الأقل').waitFor();
    },
  },
  {
    name: 'listing',
    path: `/?listing=${complete.id}`,
    ready: (page) => page.getByRole('heading', { name: complete.title }).waitFor(),
  },
];

const phone = { width: 360, height: 740 };

describe.skipIf(!hasChromium())('accessibility', () => {
  const { open } = visits();

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(states)('$name has no violation', async ({ path, ready }) => {
      const page = await open(path, { colorScheme, reducedMotion: 'reduce' });
      await ready(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    });
  });

  test.each(states)('$name fits a phone of 360 pixels', async ({ path, ready }) => {
    const page = await open(path, { viewport: phone });
    await ready(page);
    expect(await overflow(page)).toBe(0);
  });

  test('on a phone the filters open in a drawer that axe accepts, and show their number', async () => {
    const page = await open(logos, { viewport: phone, reducedMotion: 'reduce' });
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'تصفية', exact: true }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: /^حتى 5 دولارات/u }).click();
    await page.waitForURL(/priceMax=500/u);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await drawer.getByRole('button', { name: /^عرض النتائج/u }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'تصفية (1)' }).waitFor();
  });
});
