/** What is shown without having been searched for: beside a listing and on the start page, each with its reason. */
import { AxeBuilder } from '@axe-core/playwright';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { learnCoOrdersIfDue, learnTrends } from '../../src/recommendation/index.js';
import { hasChromium } from './support/chromium.js';
import { bare, complete } from './support/catalogue.js';
import { overflow, visits } from './support/page.js';

describe.skipIf(!hasChromium())('recommendation', () => {
  const { open, site } = visits();

  /** Five buyers of both, this week. */
  async function orderTogether(...listings: readonly string[]): Promise<void> {
    const { db } = site();
    const now = new Date();
    const placed = new Date(now.getTime() - 86_400_000);
    for (let buyer = 0; buyer < 5; buyer += 1) {
      await sql`
        with buyer as (
          insert into account (external_id, display_name, created_at)
          values (gen_random_uuid()::text, 'هند', ${placed}) returning id)
        insert into market_order (external_id, buyer_account_id, seller_id, listing_id, state, title, lines, quantity,
          total_cents, delivery_days, placed_at, paid_at, accepted_at)
        select gen_random_uuid()::text, buyer.id, l.seller_id, l.id, 'accepted', l.title, '[]', 1, 500, 1,
          ${placed}, ${placed}, ${placed}
        from listing l, buyer where l.external_id = any(${listings}::text[])`.execute(db);
    }
    await learnCoOrdersIfDue(db, now);
    await learnTrends(db, now);
  }

  test('a listing shows what its buyers also ordered, the start page what is on the rise', async () => {
    await orderTogether(complete.id, bare.id);
    const page = await open(`/?listing=${complete.id}`);
    const beside = page.getByRole('dialog').getByRole('region', { name: 'طلبها أيضاً من اشتروا هذه الخدمة' });
    await beside.getByText('طلبه من اشتروا هذه الخدمة').first().waitFor();
    expect(await beside.getByRole('link').first().textContent()).toBe(bare.title);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.goto('/');
    const rising = page.getByRole('region', { name: 'يزداد الإقبال عليها' });
    await rising.getByText('زاد الإقبال عليه هذا الأسبوع').first().waitFor();
    expect(await rising.getByRole('link').allTextContents()).toEqual(
      expect.arrayContaining([bare.title, complete.title]),
    );
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toBe(0);
  });
});
