/** What a seller answers to a request: once, not to themselves, and without losing a word of it. */
import { describe, expect, test } from 'vitest';
import { transact } from '../../src/marketplace/core/index.js';
import { makeOffer, withdrawRequest } from '../../src/marketplace/requests/index.js';
import { hasChromium } from './support/chromium.js';
import { visits } from './support/page.js';
import { marketOf } from './support/people.js';

describe.skipIf(!hasChromium())('answers to requests', () => {
  const tabs = visits();
  const { people, core, openAs, publish, suited } = marketOf(tabs);

  test('who has answered sees the offer and no second form; taken back, another can be made', async () => {
    const { seller, id } = await suited('شعار لمكتبة أطفال');
    const offer = { requestId: id, cents: 2500, deliveryDays: 1.5, text: 'أرسم لك شعاراً مرحاً للمكتبة' };
    await transact(core(), (work) => makeOffer(work, seller, offer));
    const page = await openAs(seller, `/requests?request=${id}`);
    const card = page.locator('.request-card[data-chosen]');
    await card.getByText(offer.text).waitFor();
    await card.getByText('25 دولاراً').waitFor();
    await card.getByText('خلال يومين').waitFor();
    await card.getByText('بانتظار المشتري').waitFor();
    expect(await card.getByLabel('سعرك بالدولار').count()).toBe(0);
    await card.getByRole('button', { name: 'اسحب العرض' }).click();
    await card.getByLabel('سعرك بالدولار').fill('20');
    await card.getByLabel('مدة التنفيذ بالأيام').fill('٢٫٥');
    await card.getByLabel('كيف ستنفّذه؟').fill('أرسم شعاراً مرحاً للمكتبة بنموذجين وأعدّله حتى يعجبك');
    await card.getByRole('button', { name: /^أرسل/u }).click();
    await card.getByText('وصل عرضك إلى المشتري').waitFor();
    await card.getByText('خلال 3 أيام').waitFor();
    expect(await card.getByLabel('سعرك بالدولار').count()).toBe(0);
  });

  test('an offer that was made in another tab takes the place of the form', async () => {
    const { seller, id } = await suited('شعار لمحل زهور');
    const page = await openAs(seller, `/requests?request=${id}`);
    const card = page.locator('.request-card[data-chosen]');
    await card.getByLabel('سعرك بالدولار').fill('25');
    const first = { requestId: id, cents: 2500, deliveryDays: 3, text: 'أرسم لك شعاراً من الزهور' };
    await transact(core(), (work) => makeOffer(work, seller, first));
    await card.getByLabel('مدة التنفيذ بالأيام').fill('3');
    await card.getByLabel('كيف ستنفّذه؟').fill('أصمم شعاراً لمحل الزهور بثلاثة نماذج وأعدّله حتى يعجبك');
    await card.getByRole('button', { name: /^أرسل/u }).click();
    await card.getByText(first.text).waitFor();
    expect(await card.getByLabel('سعرك بالدولار').count()).toBe(0);
  });

  test('a seller is not asked for an offer on a request of their own', async () => {
    const seller = await people().seller('نورة');
    const id = await publish(seller, 'ترجمة كتيب إلى الإنجليزية');
    const page = await openAs(seller, `/requests?request=${id}`);
    await page.getByText('هذا طلبك أنت').waitFor();
    expect(await page.getByLabel('سعرك بالدولار').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'قدّم عرضاً' }).count()).toBe(0);
    await page.getByRole('link', { name: 'اقرأ العروض عليه' }).click();
    await page.waitForURL((url) => url.pathname === '/request' && url.searchParams.get('id') === id);
  });

  test('only of a request that was closed is it said that it is', async () => {
    const { seller, buyer, id } = await suited('شعار لعيادة أسنان');
    await transact(core(), (work) => withdrawRequest(work, buyer, id));
    const page = await openAs(seller, `/requests?request=${id}`);
    const closed = page.getByText('لم يعد الطلب الذي تبحث عنه مفتوحاً');
    await closed.waitFor();
    await page.goto(`/requests?request=${'x'.repeat(300)}`);
    await page.getByRole('alert').waitFor();
    expect(await closed.count()).toBe(0);
  });

  test('what was written of an offer is there again, for that request alone, and is gone with who wrote it', async () => {
    const { seller, id } = await suited('شعار لمزرعة عسل');
    const other = await publish(await people().buyer(), 'شعار لمشغل فخار');
    const page = await openAs(seller, `/requests?request=${id}`);
    const text = page.locator('.request-card[data-chosen]').getByLabel('كيف ستنفّذه؟');
    await text.fill('أرسم خلية نحل');
    await page.goto(`/requests?request=${other}`);
    await text.waitFor();
    expect(await text.inputValue()).toBe('');
    await page.goto(`/requests?request=${id}`);
    await text.waitFor();
    expect(await text.inputValue()).toBe('أرسم خلية نحل');
    await page.getByRole('button', { name: 'سالم' }).click();
    await page.getByRole('menuitem', { name: 'خروج' }).click();
    await page.getByRole('link', { name: 'دخول' }).waitFor();
    expect(await page.evaluate(() => Object.values(window.sessionStorage).join(' '))).not.toContain('خلية');
  });

  test('while a wish is saved nothing else can be chosen, and then the focus is where it was', async () => {
    const page = await openAs(await people().seller(), '/requests');
    const when = page.getByLabel('متى؟');
    await when.waitFor();
    let save = (): void => undefined;
    const saving = new Promise<void>((resolve) => {
      save = resolve;
    });
    await page.route('**/v1/me/request-notices', async (route) => {
      await saving;
      await route.continue();
    });
    await when.focus();
    await when.selectOption('daily');
    await expect.poll(() => when.isDisabled()).toBe(true);
    expect(await page.getByRole('switch').isDisabled()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    save();
    await page.getByText('حفظنا اختيارك').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  });
});
