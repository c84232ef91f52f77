/** The page of orders: from an accepted offer to a review, as its two sides take the steps. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { transact } from '../../src/marketplace/core/index.js';
import {
  briefOrder,
  deliverOrder,
  payOrder,
  placeOrder,
  startOrder,
} from '../../src/marketplace/orders/index.js';
import { makeOffer } from '../../src/marketplace/requests/index.js';
import { fund, listedService } from '../integration/marketplace/orders/support.js';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';
import { marketOf } from './support/people.js';

const phone = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } as const;

describe.skipIf(!hasChromium())('orders', () => {
  const tabs = visits();
  const { people, core, openAs, publish } = marketOf(tabs);

  /** Chooses a step, fills in what it asks for, and takes it. */
  async function take(
    page: Page,
    button: string,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await page.getByRole('button', { name: button }).click();
    const form = page.getByRole('form', { name: button });
    for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text);
    await form.getByRole('button', { name: /^(?:نعم، تابع|أرسل)$/u }).click();
    await page.getByText('تم ذلك').waitFor();
  }

  /** An order of 5 dollars that its buyer can pay. */
  async function placed() {
    const [seller, buyer] = [await people().seller('سالم'), await people().buyer('هدى')];
    const { externalId: listingId } = await listedService(people(), seller);
    await fund(people(), buyer.accountId, 500);
    const { externalId: id } = await transact(core(), (work) => placeOrder(work, buyer, { listingId }));
    return { seller, buyer, id };
  }

  async function delivered() {
    const deal = await placed();
    const { seller, buyer, id: orderId } = deal;
    const text = 'الشعار بثلاثة نماذج';
    await transact(core(), (work) => payOrder(work, buyer, orderId));
    await transact(core(), (work) => briefOrder(work, buyer, { orderId, brief: { text, files: [] } }));
    await transact(core(), (work) => startOrder(work, seller, { orderId }));
    await transact(core(), (work) => deliverOrder(work, seller, { orderId, text, files: [] }));
    return deal;
  }

  test('an accepted offer leads to its order; without money it says what is missing', async () => {
    const [buyer, seller] = [await people().buyer('منال'), await people().seller('خالد')];
    const requestId = await publish(buyer);
    const offer = { requestId, cents: 2500, deliveryDays: 3, text: 'أصمم لك شعاراً لمقهى بثلاثة نماذج' };
    await transact(core(), (work) => makeOffer(work, seller, offer));
    const page = await openAs(buyer, `/request?id=${requestId}`);
    await page.getByRole('button', { name: 'اقبل عرض خالد' }).click();
    await page.getByRole('link', { name: 'ادفع ثمن الطلب' }).click();
    await page.getByText('في انتظار الدفع').waitFor();
    await page.getByText(/^ادفع قبل/u).waitFor();
    await page.getByRole('button', { name: 'ادفع 25 دولاراً' }).click();
    await page.getByRole('button', { name: 'نعم، تابع' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('لا يكفي');
  });

  test('both sides go from payment to the review, each by the steps that are theirs', async () => {
    const { seller, buyer, id } = await placed();
    const own = await openAs(buyer, '/');
    await own.getByRole('button', { name: 'هدى' }).click();
    await own.getByRole('menuitem', { name: 'مشترياتي' }).click();
    await own.getByText('ينتظرك').waitFor();
    await own.getByRole('link', { name: 'سأصمم شعاراً احترافياً لمشروعك' }).click();
    await take(own, 'ادفع 5 دولارات');
    await take(own, 'أرسل التعليمات', { 'ما الذي يحتاج البائع إلى معرفته؟': 'شعار لمقهى «ركن»' });
    await own.getByText('وصلت تعليماتك').waitFor();
    const his = await openAs(seller, '/orders?as=seller');
    await his.getByRole('link', { name: 'سأصمم شعاراً احترافياً لمشروعك' }).click();
    await his.getByText('شعار لمقهى «ركن»').waitFor();
    await take(his, 'ابدأ التنفيذ');
    await his.getByText(/^سلّم العمل قبل/u).waitFor();
    await take(his, 'سلّم العمل', { 'ما الذي سلّمته؟': 'https://files.example/logo.svg' });
    await own.goto(`/orders?id=${id}`);
    await take(own, 'اطلب تعديلاً', { 'ما الذي تريد تعديله؟': 'لون أدفأ' });
    await his.goto(`/orders?id=${id}`);
    await his.getByText('لون أدفأ').waitFor();
    await take(his, 'ابدأ التعديل');
    await take(his, 'سلّم العمل', { 'ما الذي سلّمته؟': 'بلون أدفأ' });
    await own.goto(`/orders?id=${id}`);
    await take(own, 'استلم العمل');
    await own.getByText('تم ذلك. حالة الطلب الآن: مستلمة').waitFor();
    expect(await own.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await take(own, 'قيّم الخدمة', { 'ما الذي يفيد غيرك أن يعرفه؟': 'عمل متقن وتسليم في موعده' });
    const review = await tabs.site().db.selectFrom('review').select(['stars', 'comment']).execute();
    expect(review).toContainEqual({ stars: 5, comment: 'عمل متقن وتسليم في موعده' });
    expect(await own.getByRole('region', { name: 'ما يمكنك فعله' }).getByRole('button').count()).toBe(0);
  });

  test('a cancellation is proposed with its reason and answered by the other side; what was typed stays', async () => {
    const { seller, buyer, id } = await delivered();
    const own = await openAs(buyer, `/orders?id=${id}`);
    await own.getByRole('button', { name: 'ألغِ الطلب' }).click();
    await own
      .getByLabel('السبب')
      .selectOption({ label: 'العمل المُسلَّم مختلف عمّا اتُّفق عليه (يُعرض على الطرف الآخر)' });
    await own.getByRole('button', { name: 'نعم، تابع' }).click();
    await own.getByText('طلبت الإلغاء لأن العمل مختلف').waitFor();
    const his = await openAs(seller, `/orders?id=${id}`);
    await his.getByText('يطلب المشتري الإلغاء').waitFor();
    const decline = his.getByRole('button', { name: 'لا أوافق على الإلغاء' });
    await decline.click();
    await his.getByLabel('ما رأيك فيما يقوله المشتري؟').fill('سلّمت ما طلبه حرفياً');
    await decline.click();
    await decline.click();
    expect(await his.getByLabel('ما رأيك فيما يقوله المشتري؟').inputValue()).toBe('سلّمت ما طلبه حرفياً');
    await his.getByRole('button', { name: 'أرسل' }).click();
    await his.getByText('ينظر فريق الدعم في النزاع').waitFor();
  });

  test('with the keyboard alone an order is accepted', async () => {
    const { buyer, id } = await delivered();
    const page = await openAs(buyer, `/orders?id=${id}`);
    const accept = page.getByRole('button', { name: 'استلم العمل' });
    await accept.focus();
    await page.keyboard.press('Enter');
    expect(await accept.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'نعم، تابع' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('حالة الطلب الآن: مستلمة').waitFor();
  });

  test('who has no orders is told how to come by one, and a stranger sees none of others', async () => {
    const { id } = await placed();
    const page = await openAs(await people().seller(), '/orders');
    await page.getByText('لم تشترِ شيئاً بعد').waitFor();
    await page.getByRole('link', { name: 'مبيعاتي' }).click();
    await page.getByText('لم يشترِ منك أحد بعد').waitFor();
    await page.goto(`/orders?id=${id}`);
    expect(await page.getByRole('alert').textContent()).toMatch(/\p{Script=Arabic}/u);
    const visitor = await tabs.open('/orders');
    await visitor.getByRole('main').getByRole('button', { name: 'سجّل الدخول' }).click();
    await visitor.waitForURL((url) => url.searchParams.get('next') === '/orders');
  });

  test('a long list goes on where it ended', async () => {
    const [seller, buyer] = [await people().seller(), await people().buyer()];
    const { externalId: listingId } = await listedService(people(), seller);
    for (let count = 0; count < 21; count++)
      await transact(core(), (work) => placeOrder(work, buyer, { listingId }));
    const page = await openAs(buyer, '/orders');
    const cards = page.locator('.request-card');
    await page.getByRole('button', { name: 'عرض المزيد' }).click();
    await expect.poll(() => cards.count()).toBe(21);
    expect(await page.getByRole('button', { name: 'عرض المزيد' }).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'there is no barrier, and all fits a phone: %s',
    async (colorScheme) => {
      const { buyer, id } = await delivered();
      const page = await openAs(buyer, '/orders', { ...phone, colorScheme });
      const accepted = async (): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => [rule, ...nodes.map(({ html }) => html)])).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      };
      await page.getByText('ينتظرك').waitFor();
      await accepted();
      await page.goto(`/orders?id=${id}`);
      await page.getByRole('button', { name: 'ألغِ الطلب' }).click();
      await page.getByLabel('السبب').waitFor();
      await accepted();
      await page.getByRole('button', { name: 'اطلب تعديلاً' }).click();
      await accepted();
    },
  );
});
