/** What the page says of how a search was understood, and the request it offers where the market has no answer. */
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.js';
import { cards, search, visits } from './support/page.js';

const address = (query: string): string => `/?q=${encodeURIComponent(query)}`;

describe.skipIf(!hasChromium())('what was understood', () => {
  const { open, site } = visits();

  test('price and time said in words are shown and narrow the results, until they are taken away', async () => {
    const page = await open(address('تصميم شعار بعشرة دولارات خلال يومين'));
    await cards(page).first().waitFor();
    const wishes = page.locator('.understood .chosen-filter');
    expect(await wishes.allTextContents()).toEqual(['حتى 10 دولارات ', 'تسليم خلال يومين ']);
    for (const card of (await cards(page).allTextContents()).slice(0, 10)) {
      expect(card).toContain('5 دولارات');
      expect(card).toMatch(/خلال (?:يوم|يومين)(?!\p{L})/u);
    }
    await page.getByRole('button', { name: 'أزل: حتى 10 دولارات' }).click();
    await page.waitForURL(/without=price/u);
    await cards(page).filter({ hasText: '20 دولاراً' }).first().waitFor();
    expect(await wishes.allTextContents()).toEqual(['تسليم خلال يومين ']);
    await search(page, 'تصميم شعار ب 5 دولار');
    await page.getByRole('button', { name: 'أزل: حتى 5 دولارات' }).waitFor();
  });

  test('a filter that was chosen stands for the wish', async () => {
    const page = await open(`${address('تصميم شعار بعشرة دولارات')}&priceMax=2500`);
    await cards(page).filter({ hasText: '20 دولاراً' }).first().waitFor();
    expect(await page.locator('.understood .chosen-filter').count()).toBe(0);
  });

  test('where nothing is found, a request is half written already and can be published', async () => {
    const page = await open(address('تعبئة زقزقزق بعشرة دولارات خلال 3 أيام'));
    await page.getByRole('button', { name: 'انشر طلباً' }).click();
    const form = page.getByRole('dialog');
    expect(await form.getByLabel('ما الذي تحتاجه؟').inputValue()).toBe('تعبئة زقزقزق');
    expect(await form.getByLabel('الميزانية بالدولار').inputValue()).toBe('10');
    expect(await form.getByLabel('متى تحتاجه؟').inputValue()).toBe('3');
    await form.getByLabel('تفاصيل تساعد البائع').fill('لون أخضر');
    await form.getByRole('button', { name: 'انشر الطلب' }).click();
    await form.getByText('وصلنا ما تبحث عنه').waitFor();
    const row = await site()
      .db.selectFrom('request')
      .select(['title', 'description', 'budget_cents', 'deadline_at'])
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ title: 'تعبئة زقزقزق', description: 'لون أخضر', budget_cents: 1000 });
    const days = ((row.deadline_at?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    await form.getByRole('button', { name: 'سجّل الدخول لنشره' }).click();
    await page.waitForURL(/\/sign-in\?next=%2Frequest$/u);
    await form.waitFor({ state: 'hidden' });
  });

  test('beside what is only near, a request is offered too, and the section that the words call for', async () => {
    const page = await open(address('تصميم شعار غواصة'));
    await page.locator('.match-notice').getByRole('button', { name: 'انشر طلباً' }).waitFor();
    await page.locator('.understood').getByRole('button', { name: 'تصميم شعار' }).click();
    await page.waitForURL(/category=design%2Flogo/u);
  });

  test('the form says what to mend, and keeps what was written when the server cannot be reached', async () => {
    const page = await open(address('زقزقزق'));
    await page.getByRole('button', { name: 'انشر طلباً' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('الميزانية بالدولار').fill('كثير');
    await form.getByRole('button', { name: 'انشر الطلب' }).click();
    await form.getByText('اكتب الميزانية بالدولار رقماً').waitFor();
    await form.getByLabel('الميزانية بالدولار').fill('٢٥');
    await page.context().setOffline(true);
    await form.getByRole('button', { name: 'انشر الطلب' }).click();
    await form.getByRole('alert').getByText('أنت غير متصل بالإنترنت').waitFor();
    await page.context().setOffline(false);
    await form.getByRole('button', { name: 'انشر الطلب' }).click();
    await form.getByText('وصلنا ما تبحث عنه').waitFor();
  });
});
