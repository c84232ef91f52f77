/** An account from its first letter to a new password, as a visitor goes through it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';

const password = 'sabr-jameel-7';

describe.skipIf(!hasChromium())('account', () => {
  const { open, site } = visits();

  /** The way of the link in the last letter to somebody. */
  async function linkTo(email: string, subject: RegExp): Promise<string> {
    return expect
      .poll(
        () => site().letters.findLast((letter) => letter.to === email && subject.test(letter.subject))?.text,
      )
      .toBeDefined()
      .then(() => {
        const text = site().letters.findLast(({ to }) => to === email)?.text ?? '';
        return /\/[a-z-]+#token=\S+/u.exec(text)?.[0] ?? '';
      });
  }

  async function register(page: Page, email: string): Promise<void> {
    await page.getByLabel('الاسم الظاهر').fill('ليلى');
    await page.getByLabel('البريد الإلكتروني').fill(email);
    await page.getByLabel('كلمة المرور الجديدة', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'أنشئ الحساب' }).click();
    await page.getByText('أرسلنا رسالة').waitFor();
  }

  async function signIn(page: Page, email: string, secret: string): Promise<void> {
    await page.getByLabel('البريد الإلكتروني').fill(email);
    await page.getByLabel('كلمة المرور', { exact: true }).fill(secret);
    await page.getByRole('button', { name: 'سجّل الدخول' }).click();
  }

  test('a visitor registers, confirms by the letter, signs in, stays so after reloading, and leaves', async () => {
    const email = 'layla@example.org';
    const page = await open('/');
    await page.getByRole('link', { name: 'دخول' }).click();
    await page.getByRole('link', { name: 'ليس لديك حساب؟ أنشئ حساباً' }).click();
    await register(page, email);
    await page.goto(await linkTo(email, /أكّد/u));
    await page.getByRole('button', { name: 'أكّد بريدي' }).click();
    await page.getByRole('link', { name: 'سجّل الدخول' }).click();
    await signIn(page, email, password);
    await page.getByRole('button', { name: 'ليلى' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'ليلى' }).click();
    await page.getByRole('menuitem', { name: 'خروج' }).click();
    await page.getByRole('link', { name: 'دخول' }).waitFor();
  });

  test('a forgotten password is chosen anew by the letter; the old one no longer opens', async () => {
    const email = 'salma@example.org';
    const chosen = 'fajr-jadeed-42';
    const page = await open('/register');
    await register(page, email);
    await page.goto(await linkTo(email, /أكّد/u));
    await page.getByRole('button', { name: 'أكّد بريدي' }).click();
    await page.getByText('تأكد بريدك').waitFor();
    await page.goto('/forgot-password');
    await page.getByLabel('البريد الإلكتروني').fill(email);
    await page.getByRole('button', { name: 'أرسل الرابط' }).click();
    await page.getByText('فستصله رسالة').waitFor();
    await page.goto(await linkTo(email, /كلمة مرور جديدة/u));
    await page.getByLabel('كلمة المرور الجديدة', { exact: true }).fill(chosen);
    await page.getByRole('button', { name: 'احفظ كلمة المرور' }).click();
    await page.getByRole('link', { name: 'سجّل الدخول بها' }).click();
    await signIn(page, email, password);
    expect(await page.getByRole('alert').textContent()).toMatch(/\p{Script=Arabic}/u);
    await signIn(page, email, chosen);
    await page.getByRole('button', { name: 'ليلى' }).waitFor();
  });

  test('after signing in one is where one wanted to be, but never on another site', async () => {
    const email = 'huda@example.org';
    const page = await open('/register');
    await register(page, email);
    await page.goto(await linkTo(email, /أكّد/u));
    await page.getByRole('button', { name: 'أكّد بريدي' }).click();
    await page.getByText('تأكد بريدك').waitFor();
    await page.goto(`/sign-in?next=${encodeURIComponent('//example.org/')}`);
    await signIn(page, email, password);
    await page.getByRole('button', { name: 'ليلى' }).waitFor();
    expect(new URL(page.url()).origin).toBe(site().url);
    await page.goto(`/sign-in?next=${encodeURIComponent('/?q=شعار')}`);
    await signIn(page, email, password);
    await page.waitForURL((address) => address.searchParams.get('q') === 'شعار');
  });

  test.each(['/sign-in', '/register', '/forgot-password', '/confirm', '/reset-password#token=x'])(
    '%s has no violation and fits a phone',
    async (path) => {
      const page = await open(path, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
      await page.locator('.account h1').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );
});
