/** Everything can be reached and done without a mouse. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { complete } from './support/catalogue.js';
import { hasChromium } from './support/chromium.js';
import { cards, searchBox, visits } from './support/page.js';

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

describe.skipIf(!hasChromium())('keyboard', () => {
  const { open } = visits();

  test('the key of the slash goes to the box on an Arabic keyboard, where it writes another letter', async () => {
    const page = await open();
    await searchBox(page).waitFor();
    await page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ظ', code: 'Slash', bubbles: true }));
    });
    expect(await searchBox(page).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('slash goes to the box, and in the box it is a letter', async () => {
    const page = await open();
    await searchBox(page).waitFor();
    await page.keyboard.press('/');
    expect(await searchBox(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('a/b');
    expect(await searchBox(page).inputValue()).toBe('a/b');
  });

  test('arrows walk through the suggestions and Enter searches the chosen one', async () => {
    const page = await open();
    await searchBox(page).pressSequentially('تصميم ش');
    await page.getByRole('option').first().waitFor();
    expect(await searchBox(page).getAttribute('aria-expanded')).toBe('true');
    await searchBox(page).press('ArrowDown');
    const active = await searchBox(page).getAttribute('aria-activedescendant');
    const chosen = await page.locator(`[id="${active ?? ''}"] bdi`).textContent();
    await searchBox(page).press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === chosen);
    await cards(page).first().waitFor();
    expect(await searchBox(page).getAttribute('aria-expanded')).toBe('false');
  });

  test('Escape closes the suggestions and keeps the text, Enter then searches it as typed', async () => {
    const page = await open();
    await searchBox(page).pressSequentially('تصميم ش');
    await page.getByRole('option').first().waitFor();
    await searchBox(page).press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await searchBox(page).inputValue()).toBe('تصميم ش');
    await searchBox(page).press('Enter');
    await page.waitForURL((address) => address.searchParams.get('q') === 'تصميم ش');
  });

  test('a card is opened by Enter, closed by Escape, and has the focus again', async () => {
    const page = await open(`/?q=${encodeURIComponent('سأترجم مقالاتك')}`);
    const link = page.getByRole('link', { name: complete.title });
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('ترجمة بشرية دقيقة.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForURL((address) => !address.searchParams.has('listing'));
    expect(await focusedText(page)).toBe(complete.title);
  });

  test('the first Tab leads past the header', async () => {
    const page = await open();
    await searchBox(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('إلى المحتوى');
  });
});
