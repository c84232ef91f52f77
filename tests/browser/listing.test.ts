/** The details of a listing, and what the server hears of what was seen and opened. */
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { complete } from './support/catalogue.js';
import { hasChromium } from './support/chromium.js';
import { cards, visits } from './support/page.js';

describe.skipIf(!hasChromium())('listing', () => {
  const { open, site } = visits();

  test('shows description, packages, upgrades and reviews, also from a shared address', async () => {
    const page = await open(`/?listing=${complete.id}`);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: complete.title }).waitFor();
    const text = await dialog.textContent();
    for (const part of ['10 دولارات', 'خلال يومين', 'أساسية', 'تسليم خلال 24 ساعة', 'ترجمة ممتازة وسريعة.']) {
      expect(text).toContain(part);
    }
  });

  test('opened from the results, back closes it and does not leave them', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار')}`);
    await cards(page).first().locator('.card__title a').click();
    await page.getByRole('dialog').getByText('عن هذه الخدمة').waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await cards(page).count()).toBe(24);
  });

  test('that does not exist is said in Arabic', async () => {
    const page = await open('/?listing=no-such-listing');
    await page.getByRole('dialog').getByRole('alert').getByText('لم نجد').waitFor();
  });

  test('impressions and clicks arrive with their query and position', async () => {
    const page = await open();
    // The page that was opened first may still wait for its own search: only the answer to this query counts.
    const answered = page.waitForResponse((response) => {
      const { pathname, searchParams } = new URL(response.url());
      return pathname === '/v1/search' && searchParams.get('q') === 'تصميم شعار';
    });
    await page.goto(`/?q=${encodeURIComponent('تصميم شعار')}`);
    const { queryId } = (await (await answered).json()) as { queryId: string };
    await cards(page).nth(1).locator('.card__title a').click();
    await page.getByRole('dialog').waitFor();
    const rows = await vi.waitFor(
      async () => {
        const { rows: found } = await sql<{ type: string; position: number }>`
          select type, position from event where query_id = ${queryId} order by type, position`.execute(
          site().db,
        );
        expect(found.map(({ type }) => type)).toContain('click');
        expect(found.map(({ type }) => type)).toContain('impression');
        return found;
      },
      { timeout: 20_000, interval: 100 },
    );
    const seen = rows.filter(({ type }) => type === 'impression').map(({ position }) => position);
    expect(rows.filter(({ type }) => type === 'click').map(({ position }) => position)).toEqual([2]);
    expect(seen).toContain(1);
    expect(seen).not.toContain(24);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
