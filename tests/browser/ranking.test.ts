/** A seller sees where a listing stands, why, what would move it, and how it stood before. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createApiKey, type NewApiKey } from '../../src/api/auth.js';
import { encodeSignals } from '../../src/tuning/ranks/encode.js';
import { logoServices } from './support/catalogue.js';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';
import { useKey } from './support/session.js';

const query = 'تصميم شعار';
const address = `/seller/ranking?${new URLSearchParams({ id: 'logo-3', q: query }).toString()}`;

describe.skipIf(!hasChromium())('ranking of a listing', () => {
  const { open, site } = visits();

  /** Two days of the listing's places, as they are kept. */
  async function history(): Promise<void> {
    const { db } = site();
    const listing = await db
      .selectFrom('listing')
      .select('id')
      .where('external_id', '=', 'logo-3')
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto('tracked_query')
      .values({ text: query, searches: 9, day: '2026-01-02' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const signals = ['text'];
    const today = Date.now();
    for (const [back, listings] of [
      [2, [listing.id, listing.id + 1]],
      [1, [listing.id + 1, listing.id]],
    ] as const) {
      const values = listings.map((_, place) => [1 - place / 10]);
      await db
        .insertInto('rank_day')
        .values({
          query_id: id,
          day: new Date(today - back * 86_400_000).toISOString().slice(0, 10),
          profile_version: 'default-1',
          found: 2,
          listings: [...listings],
          signals: encodeSignals({ signals, weights: [1], values }),
        })
        .execute();
    }
  }

  /** The page on a phone, opened by who holds such a key. */
  async function openAs(holder: Omit<NewApiKey, 'label'>, path: string): Promise<Page> {
    const key = await createApiKey(site().db, { ...holder, label: 'test' });
    const page = await open('/sign-in', { viewport: { width: 390, height: 800 } });
    await useKey(page, key);
    await page.goto(path);
    return page;
  }

  test('its seller reads place, reasons, what would lift it and what moved it, without a barrier', async () => {
    await history();
    const page = await openAs({ role: 'seller', sellerId: 's4' }, address);
    await page.getByText(/المركز \d+ من \d+ في البحث عن «تصميم شعار»/u).waitFor();
    await page.getByRole('heading', { name: 'ما يرفعها' }).waitFor();
    await page.getByText('كلمات البحث في الخدمة', { exact: true }).waitFor();
    await page.getByText('تراجعت مركزاً واحداً: من المركز 1 إلى المركز 2').waitFor();
    await page.getByRole('img', { name: /المركز يوماً بيوم/u }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('a seller chooses among the own listings, by their titles, and what is chosen is shown at once', async () => {
    const page = await openAs({ role: 'seller', sellerId: 's4' }, '/seller/ranking');
    const listings = page.getByLabel('خدمتك', { exact: true });
    await listings.selectOption({ label: 'تصميم شعار للعيادات بأسلوب رقم 8' });
    await page.waitForURL((url) => url.searchParams.get('id') === 'logo-8');
    await page.getByLabel('بحث المشتري').fill(query);
    await page.getByRole('button', { name: 'اشرح الترتيب' }).click();
    const place = page.getByText(/المركز \d+ من \d+ في البحث عن «تصميم شعار»/u);
    await place.waitFor();
    expect(await listings.inputValue()).toBe('logo-8');
    expect(await listings.locator('option').count()).toBe(logoServices / 5);
    await listings.selectOption({ label: 'تصميم شعار للمدارس بأسلوب رقم 3' });
    await page.waitForURL((url) => url.searchParams.get('id') === 'logo-3');
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    await place.waitFor();
  });

  test('a listing of the address that is not the seller’s own stays chosen', async () => {
    const foreign = `/seller/ranking?${new URLSearchParams({ id: 'logo-4', q: query }).toString()}`;
    const page = await openAs({ role: 'seller', sellerId: 's4' }, foreign);
    const listings = page.getByLabel('خدمتك', { exact: true });
    await listings.waitFor();
    expect(await listings.inputValue()).toBe('logo-4');
    await page.getByLabel('بحث المشتري').fill('تصميم');
    await page.getByRole('button', { name: 'اشرح الترتيب' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'تصميم');
    expect(new URL(page.url()).searchParams.get('id')).toBe('logo-4');
  });

  test('where the own listings cannot be read that is said, and one is named by its id', async () => {
    const page = await openAs({ role: 'seller', sellerId: 's4' }, '/');
    await page.route('**/v1/me/listings?**', (route) => route.abort());
    await page.goto(address);
    await page.getByText('لم نستطع عرض قائمة خدماتك').waitFor();
    expect(await page.getByLabel('رمز الخدمة').inputValue()).toBe('logo-3');
  });

  test('who sells nothing names any listing by its id', async () => {
    const page = await openAs({ role: 'product' }, '/seller/ranking');
    await page.getByLabel('رمز الخدمة').fill('logo-3');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByLabel('بحث المشتري').fill(query);
    await page.getByRole('button', { name: 'اشرح الترتيب' }).click();
    await page.getByText(/المركز \d+ من \d+ في البحث عن «تصميم شعار»/u).waitFor();
  });

  test('a visitor is asked to sign in and comes back to the page', async () => {
    const page = await open(address);
    const link = page.locator('.ranking').getByRole('link', { name: 'سجّل الدخول' });
    expect(await link.getAttribute('href')).toContain('/sign-in?next=%2Fseller%2Franking');
  });
});
