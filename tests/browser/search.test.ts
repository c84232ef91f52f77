/** Searching as a buyer does it, in a real browser against the real services. */
import { describe, expect, test } from 'vitest';
import { bare, logoServicesAtFiveDollars, twinsTitle } from './support/catalogue.js';
import { hasChromium } from './support/chromium.js';
import { cards, search, searchBox, visits } from './support/page.js';

describe.skipIf(!hasChromium())('search', () => {
  const { open } = visits();

  test('the start page offers the twelve fields and the best services', async () => {
    const page = await open();
    await page.locator('.tile').nth(11).waitFor();
    expect(await page.locator('.tile').count()).toBe(12);
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.card').count()).toBeGreaterThan(5);
  });

  test('finds what is typed, marks it, and keeps it in the address', async () => {
    const page = await open();
    await search(page, 'تصميم شعار');
    await cards(page).first().waitFor();
    expect(await cards(page).first().locator('mark').allTextContents()).toContain('شعار');
    await page.reload();
    await cards(page).first().waitFor();
    expect(await searchBox(page).inputValue()).toBe('تصميم شعار');
    expect(await page.title()).toContain('تصميم شعار');
  });

  test('says price, delivery, level and rating with the right plurals', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار')}&priceMax=500&deliveryDaysMax=3`);
    await cards(page).first().waitFor();
    const texts = await cards(page).allTextContents();
    for (const text of texts) {
      expect(text).toContain('5 دولارات');
      expect(text).toMatch(/خلال (يوم|يومين|3 أيام)/u);
    }
    expect(texts.join(' ')).toMatch(/خبير|مميز|نشيط|جديد/u);
  });

  test('says gracefully what is not known, and keeps a title that begins in Latin right to left', async () => {
    const page = await open(`/?q=${encodeURIComponent('تركيب ووردبريس')}`);
    const card = cards(page).filter({ hasText: 'WordPress' });
    await card.waitFor();
    expect(await card.textContent()).toContain('السعر غير محدد');
    expect(await card.textContent()).toContain('لا تقييمات بعد');
    expect(await card.locator('.card__title bdi').getAttribute('dir')).toBe('rtl');
    expect(await card.locator('.card__title').textContent()).toBe(bare.title);
  });

  test('of services of one seller that are nearly the same the first tells how many follow at the end', async () => {
    const page = await open(`/?q=${encodeURIComponent(twinsTitle)}`);
    await cards(page).first().getByText('مثلها للبائع نفسه: خدمة واحدة').waitFor();
    expect(await page.getByText('مثلها للبائع نفسه').count()).toBe(1);
  });

  test('a sorted list says that it holds to the words', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار')}&sort=price`);
    await page.getByText('من الخدمات التي فيها كل كلماتك فقط').waitFor();
    await page.getByLabel('ترتيب النتائج').selectOption('relevance');
    await page.getByText('من الخدمات التي فيها كل كلماتك فقط').waitFor({ state: 'detached' });
  });

  test('goes on where the page before ended, without repeating', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار')}`);
    await cards(page).nth(23).waitFor();
    await page.getByRole('button', { name: 'عرض المزيد' }).click();
    await cards(page).nth(47).waitFor();
    const positions = await cards(page).evaluateAll((nodes) =>
      nodes.map((node) => Number(node.getAttribute('data-position'))),
    );
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, index) => index + 1));
    const links = await cards(page)
      .locator('.card__title a')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
  });

  test('a filter narrows the results, is named, and is taken away again', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار')}`);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: /^حتى 5 دولارات/u }).click();
    await page.waitForURL(/priceMax=500/u);
    await page.getByText(`${String(logoServicesAtFiveDollars)} خدمة`, { exact: true }).waitFor();
    for (const text of await cards(page).locator('.card__price').allTextContents()) {
      expect(text).toBe('5 دولارات');
    }
    await page.getByRole('button', { name: 'أزل: حتى 5 دولارات' }).click();
    await page.waitForURL((address) => !address.searchParams.has('priceMax'));
    await cards(page).filter({ hasText: '20 دولاراً' }).first().waitFor();
  });

  test('a category is entered, left by going up, and sorting by price orders the prices', async () => {
    const page = await open();
    await page.locator('.tile', { hasText: 'كتابة وترجمة' }).click();
    await page.waitForURL(/category=writing/u);
    await cards(page).filter({ hasText: 'سأترجم' }).waitFor();
    expect(await cards(page).count()).toBe(1);
    await page.getByRole('button', { name: 'كل الأقسام' }).click();
    await page.getByLabel('ترتيب النتائج').selectOption({ label: 'الأعلى سعراً' });
    await page.waitForURL(/sort=priceDesc/u);
    await cards(page).first().getByText('20 دولاراً').waitFor();
  });

  test('back and forward bring the earlier question back, in the box too', async () => {
    const page = await open();
    await search(page, 'تصميم شعار');
    await cards(page).first().waitFor();
    await search(page, 'ترجمة');
    await cards(page).filter({ hasText: 'سأترجم' }).first().waitFor();
    await page.goBack();
    await cards(page).filter({ hasText: 'شعار' }).first().waitFor();
    expect(await searchBox(page).inputValue()).toBe('تصميم شعار');
    await page.goForward();
    await cards(page).filter({ hasText: 'سأترجم' }).first().waitFor();
    expect(await searchBox(page).inputValue()).toBe('ترجمة');
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'تصفح الأقسام' }).waitFor();
  });

  test('says which words it searched for those typed on the wrong keyboard, and offers the typed ones', async () => {
    const page = await open(`/?q=${encodeURIComponent('jwldl auhv')}`);
    const notice = page.locator('.match-notice');
    await notice.getByText('عرضنا نتائج').waitFor();
    expect(await notice.locator('.match-notice__query').textContent()).toBe('تصميم شعار');
    expect(await cards(page).count()).toBe(24);
    await notice.getByRole('link').click();
    await page.waitForURL(/literal=1/u);
    await page.getByRole('heading', { name: 'لم نجد خدمات مطابقة' }).waitFor();
  });

  test('says so when it had to leave words out', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار للمطاعم للمتاجر')}`);
    await page.getByText('لم نجد كل الكلمات معاً، فعرضنا الأقرب.').waitFor();
    expect(await cards(page).count()).toBeGreaterThan(10);
  });

  test('where nothing is found it gives advice and ways on', async () => {
    const page = await open(`/?q=${encodeURIComponent('زقزقزق')}`);
    await page.getByRole('heading', { name: 'لم نجد خدمات مطابقة' }).waitFor();
    await page.locator('.empty .tile', { hasText: 'تصميم' }).first().click();
    await cards(page).first().waitFor();
  });

  test('filters that leave nothing are taken away by one button', async () => {
    const page = await open(`/?q=${encodeURIComponent('تصميم شعار')}&priceMax=1`);
    await page.getByRole('button', { name: 'أزل كل عوامل التصفية' }).click();
    await cards(page).first().waitFor();
  });
});
