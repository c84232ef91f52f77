/** A request from the search that found nothing to the offer that is taken, as buyer, visitor and seller go through it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { transact } from '../../src/marketplace/core/index.js';
import { makeOffer } from '../../src/marketplace/requests/index.js';
import { notify } from '../../src/marketplace/notices/index.js';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';
import { marketOf, type Person } from './support/people.js';
import { signIn } from './support/session.js';

const address = (query: string): string => `/?q=${encodeURIComponent(query)}`;
const phone = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;

describe.skipIf(!hasChromium())('requests', () => {
  const tabs = visits();
  const { open, site } = tabs;
  const { people, core, openAs, publish, suited } = marketOf(tabs);

  async function accepted(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
  }

  test('while one writes, it is shown how the request is understood, and what is wrong can be taken away', async () => {
    const page = await openAs(await people().buyer(), address('زقزقزق شعار'));
    await page.getByRole('button', { name: 'انشر طلباً' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('ما الذي تحتاجه؟').fill('تصميم شعار وترجمة مقالات بعشرة دولارات');
    await form.getByText('حتى 10 دولارات').waitFor();
    await form.getByRole('button', { name: 'أزل: مقالات' }).click();
    await form.getByRole('button', { name: 'أزل: وترجمة' }).click();
    await form.getByRole('button', { name: 'انشر الطلب' }).click();
    await page.waitForURL(/\/request\?id=/u);
    await page.getByRole('heading', { name: 'بائعون يناسبون طلبك' }).waitFor();
    await page.getByText('سيظهر هنا أول عرض حين يصل').waitFor();
    await page.locator('.request-card').first().waitFor();
    const { body } = await site()
      .db.selectFrom('request_correction')
      .select('body')
      .executeTakeFirstOrThrow();
    expect(body).toMatchObject({ needs: ['تصميم', 'شعار'] });
  });

  test('what was written stays where it was begun, until it is published or its writer signs out', async () => {
    const page = await openAs(await people().buyer('منى'), address('زقزقزق شعار'));
    const form = page.getByRole('dialog');
    const title = form.getByLabel('ما الذي تحتاجه؟');
    const openForm = () => page.getByRole('button', { name: 'انشر طلباً' }).first().click();
    await openForm();
    await title.fill('شعار لسفينة شراعية');
    await form.getByRole('button', { name: 'أغلق' }).click();
    await form.waitFor({ state: 'detached' });
    await openForm();
    expect(await title.inputValue()).toBe('شعار لسفينة شراعية');
    await page.goto(address('زقزقزق مقال'));
    await openForm();
    expect(await title.inputValue()).toBe('زقزقزق مقال');
    await page.goto('/request');
    await page.getByLabel('ما الذي تحتاجه؟').waitFor();
    expect(await page.getByLabel('ما الذي تحتاجه؟').inputValue()).toBe('شعار لسفينة شراعية');
    await page.getByRole('button', { name: 'منى' }).click();
    await page.getByRole('menuitem', { name: 'خروج' }).click();
    await page.getByRole('link', { name: 'دخول' }).waitFor();
    await page.goto('/request');
    await page.getByLabel('ما الذي تحتاجه؟').waitFor();
    expect(await page.getByLabel('ما الذي تحتاجه؟').inputValue()).toBe('');
  });

  test('a visitor sees who could do it, and after signing in finds what they wrote', async () => {
    const page = await open('/request');
    await page.getByLabel('ما الذي تحتاجه؟').fill('تصميم شعار لعيادة');
    await page.getByRole('button', { name: 'انشر الطلب' }).click();
    await page.getByRole('heading', { name: 'هؤلاء قد يناسبونك الآن' }).waitFor();
    await page.getByRole('button', { name: 'سجّل الدخول لنشره' }).click();
    await page.waitForURL(/\/sign-in\?next=%2Frequest$/u);
    await signIn(page, core(), (await people().buyer()).accountId);
    await page.goto('/request');
    expect(await page.getByLabel('ما الذي تحتاجه؟').inputValue()).toBe('تصميم شعار لعيادة');
    await page.getByRole('button', { name: 'انشر الطلب' }).click();
    await page.waitForURL(/\/request\?id=/u);
    await page.getByRole('heading', { name: 'تصميم شعار لعيادة' }).waitFor();
    await page.getByRole('link', { name: 'اطلب شيئاً آخر' }).click();
    expect(await page.getByLabel('ما الذي تحتاجه؟').inputValue()).toBe('');
    await page.getByRole('link', { name: 'تصميم شعار لعيادة' }).waitFor();
  });

  test('the buyer takes an offer, and strangers see neither offers nor matches', async () => {
    const [buyer, seller] = [await people().buyer(), await people().seller('خالد')];
    const requestId = await publish(buyer);
    const offer = {
      requestId,
      cents: 2500,
      deliveryDays: 3,
      text: 'أصمم لك شعاراً لمقهى بثلاثة نماذج وملفاتها',
    };
    await transact(core(), (work) => makeOffer(work, seller, offer));
    const visitor = await open(`/request?id=${requestId}`);
    await visitor.getByRole('button', { name: 'سجّل الدخول إن كان هذا طلبك' }).waitFor();
    expect(await visitor.getByText(offer.text).count()).toBe(0);
    const page = await openAs(buyer, `/request?id=${requestId}`);
    await page.getByText(offer.text).waitFor();
    await page.getByRole('button', { name: 'اقبل عرض خالد' }).click();
    await page.getByText('قبلت العرض بمبلغ 25 دولاراً').waitFor();
    const row = await site()
      .db.selectFrom('request')
      .select('state')
      .where('external_id', '=', requestId)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('fulfilled');
  });

  test('a seller comes from a notice to the request, is warned once, and makes the offer', async () => {
    const { seller, id } = await suited('شعار لمحل حلويات');
    const page = await openAs(seller, `/requests?request=${id}`);
    const card = page.locator('.request-card[data-chosen]');
    await card.getByText('يطلب ما تقدمه في تصميم الشعارات.').waitFor();
    await card.getByLabel('سعرك بالدولار').fill('٥٠');
    await card.getByLabel('مدة التنفيذ بالأيام').fill('2');
    await card.getByRole('button', { name: 'أرسل العرض' }).click();
    await card.getByText('اكتب كيف ستنفّذ').waitFor();
    await card.getByLabel('كيف ستنفّذه؟').fill('أصمم شعاراً لمحل الحلويات بثلاثة نماذج وأعدّله حتى يعجبك');
    await card.getByRole('button', { name: 'أرسل العرض' }).click();
    await card.getByText('السعر أعلى من الميزانية').waitFor();
    await card.getByRole('button', { name: 'أرسله كما هو' }).click();
    await card.getByText('وصل عرضك إلى المشتري').waitFor();
    const rows = await site()
      .db.selectFrom('offer')
      .select(['cents', 'delivery_days'])
      .where('seller_id', '=', seller.sellerId)
      .execute();
    expect(rows).toEqual([{ cents: 5000, delivery_days: 2 }]);
  });

  test('a seller chooses how to hear of requests, and that is kept', async () => {
    const page = await openAs(await people().seller(), '/requests');
    await page.getByLabel('متى؟').selectOption('daily');
    await page.getByText('حفظنا اختيارك').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('متى؟').inputValue()).toBe('daily');
  });

  test('notices are counted in the menu, and no more once they are read', async () => {
    const buyer = await people().buyer('هدى');
    await tellOf(buyer);
    const page = await openAs(buyer, '/');
    await page.getByRole('button', { name: 'هدى (1)' }).click();
    await page.getByRole('menuitem', { name: 'إشعار جديد' }).click();
    await page.getByRole('button', { name: 'علّمها كلها مقروءة' }).click();
    await page.getByText('لا إشعارات جديدة').waitFor();
    await page.getByRole('button', { name: 'هدى', exact: true }).waitFor();
  });

  test('a notice that is followed is read', async () => {
    const buyer = await people().buyer('سلوى');
    await tellOf(buyer);
    const page = await openAs(buyer, '/notices');
    await page.getByText('إشعار جديد').first().waitFor();
    await page.locator('.request-card[data-chosen]').getByRole('link').click();
    await page.waitForURL((url) => url.pathname === '/requests');
    await page.getByRole('button', { name: 'سلوى', exact: true }).waitFor();
    await page.goBack();
    await page.getByText('لا إشعارات جديدة').waitFor();
  });

  async function tellOf({ accountId }: Person): Promise<void> {
    const data = { request: 'r', title: 'شعار لمقهى', reasons: ['يطلب ما تقدمه في تصميم الشعارات.'] };
    const notice = { kind: 'request-match', accountId, data, key: 'r' } as const;
    await transact(core(), (work) => notify(work, [notice]));
  }

  test.each(['light', 'dark'] as const)(
    'the pages have no violation and fit a phone: %s',
    async (colorScheme) => {
      const { seller, buyer, id } = await suited(`شعار لمخبز ${colorScheme}`);
      await tellOf(seller);
      const options = { ...phone, colorScheme };
      const page = await openAs(seller, `/requests?request=${id}`, options);
      const look = async (path: string, heading: string): Promise<void> => {
        await page.goto(path);
        await page.getByRole('heading', { name: heading }).first().waitFor();
        await accepted(page);
        expect(await overflow(page)).toBe(0);
      };
      await page.getByLabel('متى؟').waitFor();
      await look(`/requests?request=${id}`, 'طلبات تناسبك');
      await look('/notices', 'الإشعارات');
      await look('/request', 'اطلب ما تحتاجه');
      const own = await openAs(buyer, `/request?id=${id}`, options);
      await own.getByRole('heading', { name: 'بائعون يناسبون طلبك' }).waitFor();
      await own.locator('.request-card').first().waitFor();
      await accepted(own);
      expect(await overflow(own)).toBe(0);
    },
  );
});
