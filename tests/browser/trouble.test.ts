/** When something is wrong the page says what, in Arabic, and how to go on. */
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.js';
import { cards, search, visits } from './support/page.js';

describe.skipIf(!hasChromium())('trouble', () => {
  const { open } = visits();

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
});
