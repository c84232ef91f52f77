/** A seller sees where a listing stands, why, what would move it, and how it stood before. */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../../src/api/auth.js';
import { encodeSignals } from '../../src/tuning/ranks/encode.js';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';

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

  test('its seller reads place, reasons, what would lift it and what moved it, without a barrier', async () => {
    await history();
    const key = await createApiKey(site().db, { role: 'seller', label: 'test', sellerId: 's4' });
    const page = await open('/sign-in', { viewport: { width: 390, height: 800 } });
    await page.evaluate((token) => {
      const session = { accessToken: token, accessExpiresAt: '2100-01-01T00:00:00Z', refreshToken: 'none' };
      window.localStorage.setItem('mizan.session', JSON.stringify(session));
    }, key);
    await page.goto(address);
    await page.getByText(/المركز \d+ من \d+ في البحث عن «تصميم شعار»/u).waitFor();
    await page.getByRole('heading', { name: 'ما يرفعها' }).waitFor();
    await page.getByText('كلمات البحث', { exact: true }).waitFor();
    await page.getByText('تراجعت مركزاً واحداً: من المركز 1 إلى المركز 2').waitFor();
    await page.getByRole('img', { name: /المركز يوماً بيوم/u }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('a visitor is asked to sign in and comes back to the page', async () => {
    const page = await open(address);
    const link = page.locator('.ranking').getByRole('link', { name: 'سجّل الدخول' });
    expect(await link.getAttribute('href')).toContain('/sign-in?next=%2Fseller%2Franking');
  });
});
