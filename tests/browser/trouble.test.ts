/** When something is wrong the page says what, in Arabic, and how to go on. */
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.js';
import { cards, search, visits } from './support/page.js';
import { marketOf } from './support/people.js';

describe.skipIf(!hasChromium())('trouble', () => {
  const tabs = visits();
  const { open } = tabs;
  const { publish: publishOwn, openAs, suited } = marketOf(tabs);

  test('the server’s refusal is shown in its own Arabic words', async () => {
    const page = await open(`/?q=${encodeURIComponent('شعار '.repeat(120))}`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/\p{Script=Arabic}/u);
    await alert.getByRole('button', { name: 'أعد المحاولة' }).waitFor();
  });

  test('without a connection it says so and goes on by itself when it is back', async () => {
    const page = await open();
    await page.locator('.card').first().waitFor();
    await page.context().setOffline(true);
    await search(page, 'تصميم شعار');
    await page.getByText('أنت غير متصل بالإنترنت').waitFor();
    await page.context().setOffline(false);
    await cards(page).first().waitFor();
  });

  test('a question that begins without a connection says so, too, and is answered when it is back', async () => {
    const { seller } = await suited('شعار لقارب صيد');
    const page = await openAs(seller, '/requests');
    const answer = page.getByRole('button', { name: 'قدّم عرضاً على: شعار لقارب صيد' });
    await answer.waitFor();
    await page.context().setOffline(true);
    await answer.click();
    await page.getByText('أنت غير متصل بالإنترنت').waitFor();
    await page.context().setOffline(false);
    await page.getByLabel('سعرك بالدولار').waitFor();
  });

  test.each([
    ['/notices', '/v1/me/searches', 'بحوثك المحفوظة'],
    ['/requests', '/v1/me/request-notices', 'كيف نخبرك بالطلبات؟'],
    ['/requests', '/v1/me', 'كيف نخبرك بالطلبات؟'],
    ['/request', '/v1/me/requests', 'طلباتك السابقة'],
  ])('on %s it is said that %s does not answer, and asked again', async (path, asked, heading) => {
    const { seller } = await suited('شعار لمطعم شعبي');
    await publishOwn(seller);
    const page = await openAs(seller, '/');
    const isAsked = (url: URL): boolean => url.pathname === asked;
    await page.route(isAsked, (route) => route.abort());
    await page.goto(path);
    const again = page.getByRole('alert').getByRole('button', { name: 'أعد المحاولة' });
    await again.waitFor();
    await page.unroute(isAsked);
    await again.click();
    await page.getByRole('heading', { name: heading }).waitFor();
    await again.waitFor({ state: 'detached' });
  });

  test('the page of orders says that it does not answer, and is there when asked again', async () => {
    const { seller } = await suited('شعار لورشة نجارة');
    const page = await openAs(seller, '/');
    await page.route('**/v1/orders?**', (route) => route.abort());
    await page.goto('/orders');
    const again = page.getByRole('alert').getByRole('button', { name: 'أعد المحاولة' });
    await again.waitFor();
    await page.unroute('**/v1/orders?**');
    await again.click();
    await page.getByText('لم تشترِ شيئاً بعد').waitFor();
  });

  test('while a request is written, it is said that its words or its sellers cannot be read', async () => {
    const page = await open('/request');
    await page.route('**/v1/requests/understand', (route) => route.abort());
    await page.route('**/v1/requests/matches', (route) => route.abort());
    await page.getByLabel('ما الذي تحتاجه؟').fill('شعار لمحمصة بن');
    await page.getByText('تعذّر الوصول إلى الخادم').waitFor();
    await page.getByRole('button', { name: 'انشر الطلب' }).click();
    await page.getByRole('heading', { name: 'وصلنا ما تبحث عنه' }).waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'أعد المحاولة' }).waitFor();
  });
});
