/** The studio as a product team uses it: weights, preview, publishing and the way back, in a real browser. */
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasChromium } from './support/chromium.js';
import { overflow, visits } from './support/page.js';

const password = 'sabr-jameel-7';

describe.skipIf(!hasChromium())('studio', () => {
  const { open, site } = visits();

  /** The studio, opened by somebody of the product team. */
  async function openStudio(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const { url, db } = site();
    const email = `${name}@example.org`;
    await fetch(`${url}/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, displayName: 'هند من فريق المنتج' }),
    });
    await expect
      .poll(async () => {
        const { numUpdatedRows } = await db
          .updateTable('account')
          .set({ roles: ['product'], email_confirmed_at: new Date() })
          .where('email', '=', email)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      })
      .toBe(1);
    const page = await open('/studio', options);
    await page.getByRole('main').getByRole('link', { name: 'سجّل الدخول' }).click();
    await page.getByLabel('البريد الإلكتروني').fill(email);
    await page.getByLabel('كلمة المرور', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'سجّل الدخول' }).click();
    await page.getByRole('heading', { name: 'المسودات' }).waitFor();
    return page;
  }

  async function openDraft(page: Page, name: string): Promise<void> {
    await page.getByLabel('اسم مسودة جديدة').fill(name);
    await page.getByRole('button', { name: 'ابدأ مسودة' }).click();
    await page.getByRole('heading', { name: `أوزان «${name}»` }).waitFor();
    await page.getByRole('heading', { name: 'بعد النشر' }).waitFor();
  }

  const violations = async (page: Page): Promise<unknown[]> => {
    const found = await new AxeBuilder({ page }).analyze();
    return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  };

  test('a weight is turned with the keyboard, previewed, published with a reason, and rolled back', async () => {
    const page = await openStudio('hind');
    await openDraft(page, 'السرعة أولاً');
    const slider = page.getByRole('slider', { name: 'كلمات البحث في الخدمة' });
    await slider.focus();
    await slider.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toBe('بلا أثر');
    for (const name of ['شمول كل الكلمات', 'تجاور الكلمات', 'العنوان في صلب البحث']) {
      await page.getByRole('slider', { name }).press('Home');
    }
    await page.getByRole('slider', { name: 'عدد الطلبات والتقييمات' }).press('End');
    await page.getByRole('button', { name: 'احفظ المسودة وعاين' }).click();
    await page.getByText(/تغيّر موضع \d+ من 15/u).waitFor();
    expect(await page.locator('[data-moved]').count()).toBeGreaterThan(0);
    await page.getByLabel('سبب النشر، لمن يقرأ السجل').fill('المشترون يريدون الأسرع');
    await page.getByRole('button', { name: 'انشر الآن' }).click();
    const told = page.getByText(/نُشرت النسخة \d+، وهي تسري الآن/u);
    const version = Number(/\d+/u.exec((await told.textContent()) ?? '')?.[0]);
    const history = page.getByRole('region', { name: 'سجل النشر' });
    await history.getByText('المشترون يريدون الأسرع').waitFor();
    expect(await history.textContent()).toContain('هند من فريق المنتج');
    await history.getByRole('button', { name: 'عُد إلى الأوزان المعتادة' }).click();
    await history.getByLabel('سبب العودة').fill('كانت تجربة');
    await history.getByRole('button', { name: 'عُد إلى الأوزان المعتادة' }).click();
    await page.getByText(`نُشرت النسخة ${version + 1}، وهي تسري الآن`).waitFor();
  });

  test('a rule is added, seen in the preview and published; a later draft takes it out, and back', async () => {
    const page = await openStudio('rules');
    const rules = page.locator('.studio__rules');
    await openDraft(page, 'تثبيت');
    await page.getByRole('slider', { name: 'سرعة الرد' }).press('End');
    await rules.getByRole('button', { name: 'أضف قاعدة' }).click();
    await rules.getByLabel('رمز الخدمة').fill('logo-9');
    await rules.getByLabel('عند البحث عن').fill('شعار تصميم');
    await rules.getByLabel('سبب القاعدة').fill('حملة الشهر');
    await rules.getByRole('button', { name: 'أضفها إلى المسودة' }).click();
    await rules.getByText('تثبيت «تصميم شعار للمدارس بأسلوب رقم 9» في الموضع 1').waitFor();
    const first = page.locator('.studio__lists ol').last().locator('li').first();
    await first.getByText('تصميم شعار للمدارس بأسلوب رقم 9').waitFor();
    // What was turned and not saved yet is still there.
    expect(await page.getByRole('button', { name: 'أعد «سرعة الرد» كما كان' }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('سبب النشر، لمن يقرأ السجل').fill('حملة الشهر');
    await page.getByRole('button', { name: 'انشر الآن' }).click();
    await page.getByText(/نُشرت النسخة/u).waitFor();
    await openDraft(page, 'بعد الحملة');
    await rules.getByText('السبب: حملة الشهر').waitFor();
    await rules.getByRole('button', { name: /^احذف القاعدة: تثبيت/u }).click();
    await rules.getByText('تُحذف عند النشر').waitFor();
    await rules.getByRole('button', { name: /^أعد القاعدة: تثبيت/u }).click();
    await rules.getByRole('button', { name: /^احذف القاعدة: تثبيت/u }).waitFor();
    expect(await rules.getByText('تُحذف عند النشر').count()).toBe(0);
  });

  test('a rule about what is not in the market says so; thrown away before it was published, it can be given back', async () => {
    const page = await openStudio('unknown');
    const rules = page.locator('.studio__rules');
    await openDraft(page, 'إخفاء');
    await rules.getByRole('button', { name: 'أضف قاعدة' }).click();
    await rules.getByLabel('ما تفعله القاعدة').selectOption({ label: 'تخفي' });
    await rules.getByLabel('رمز الخدمة').fill('nothing');
    await rules.getByLabel('سبب القاعدة').fill('شكاوى كثيرة');
    await rules.getByRole('button', { name: 'أضفها إلى المسودة' }).click();
    await rules.getByText('لا توجد خدمة بالرمز «nothing»').waitFor();
    await rules.getByRole('button', { name: 'احذف القاعدة: إخفاء «nothing»' }).click();
    await rules.getByText('حُذفت قبل أن تُنشر').waitFor();
    expect(await rules.getByText('لا توجد خدمة').count()).toBe(0);
    await rules.getByRole('button', { name: 'أعد القاعدة: إخفاء «nothing»' }).click();
    await rules.getByText('لا توجد خدمة بالرمز «nothing»').waitFor();
    await rules.getByText('جديدة', { exact: true }).waitFor();
  });

  test('a seller is chosen by name, with the keyboard alone', async () => {
    const page = await openStudio('by-name');
    const rules = page.locator('.studio__rules');
    await openDraft(page, 'رفع بائع');
    await rules.getByRole('button', { name: 'أضف قاعدة' }).click();
    await rules.getByLabel('ما تفعله القاعدة').selectOption({ label: 'ترفع' });
    await rules.getByLabel('ما تشمله').selectOption({ label: 'كل خدمات بائع' });
    const seller = rules.getByRole('combobox', { name: 'البائع' });
    await seller.fill('زياد');
    await rules.getByText('لا بائع بهذا الاسم.').waitFor();
    await rules.getByLabel('سبب القاعدة').fill('أفضل من يعمل هذا الشهر');
    await seller.fill('هدي');
    await rules.getByRole('option', { name: 'نور الهدى 13 خدمة' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await seller.press('ArrowDown');
    await seller.press('Enter');
    expect(await seller.inputValue()).toBe('نور الهدى');
    await rules.getByRole('button', { name: 'أضفها إلى المسودة' }).click();
    await rules.getByText('رفع خدمات البائع «نور الهدى» بقدر 50٪ من أقصى رفع').waitFor();
    expect(await rules.getByRole('list', { name: 'تنبيهات' }).count()).toBe(0);
  });

  test('a rule is edited where it stands: its fields say what it says, and what is changed is told', async () => {
    const page = await openStudio('edit');
    const rules = page.locator('.studio__rules');
    await openDraft(page, 'قبل التعديل');
    await rules.getByRole('button', { name: 'أضف قاعدة' }).click();
    const adding = rules.getByRole('form', { name: 'قاعدة جديدة' });
    await adding.getByLabel('رمز الخدمة').fill('logo-7');
    await adding.getByLabel('الموضع').fill('4');
    await adding.getByLabel('عند البحث عن').fill('شعار مقهى');
    await adding.getByLabel('في قسم').selectOption('design/logo');
    await adding.getByLabel('سبب القاعدة').fill('افتتاح المقهى');
    await adding.getByRole('button', { name: 'أضفها إلى المسودة' }).click();
    await rules.getByText('جديدة', { exact: true }).waitFor();
    await page.getByLabel('سبب النشر، لمن يقرأ السجل').fill('افتتاح المقهى');
    await page.getByRole('button', { name: 'انشر الآن' }).click();
    await page.getByText(/نُشرت النسخة/u).waitFor();

    await openDraft(page, 'بعد التعديل');
    const edit = rules.getByRole('button', { name: /^عدّل القاعدة: تثبيت .*رقم 7/u });
    await edit.click();
    const form = rules.getByRole('form', { name: /^تعديل القاعدة: تثبيت .*رقم 7/u });
    expect(await form.getByLabel('رمز الخدمة').inputValue()).toBe('logo-7');
    expect(await form.getByLabel('الموضع').inputValue()).toBe('4');
    expect(await form.getByLabel('عند البحث عن').inputValue()).toBe('شعار مقهى');
    expect(await form.getByLabel('في قسم').inputValue()).toBe('design/logo');
    expect(await form.getByLabel('سبب القاعدة').inputValue()).toBe('افتتاح المقهى');
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('ما تفعله القاعدة').selectOption({ label: 'تخفي' });
    await form.getByLabel('ما تشمله').selectOption({ label: 'كل خدمات بائع' });
    await form.getByRole('combobox', { name: 'البائع' }).fill('ليلى');
    await form.getByRole('option', { name: /^ليلى حداد/u }).click();
    await form.getByLabel('سبب القاعدة').fill('أُغلق المقهى');
    await form.getByRole('button', { name: 'احفظ التعديل' }).click();
    await rules.getByText('إخفاء خدمات البائع «ليلى حداد»').waitFor();
    await rules.getByText('تُعدَّل عند النشر').waitFor();
    await rules.getByText(/عند البحث عن «شعار مقهى»، .* السبب: أُغلق المقهى/u).waitFor();
    expect(await rules.getByText('افتتاح المقهى').count()).toBe(0);
    const again = rules.getByRole('button', { name: 'عدّل القاعدة: إخفاء خدمات البائع «ليلى حداد»' });
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
    await again.click();
    const seller = rules.getByRole('combobox', { name: 'البائع' });
    await expect.poll(() => seller.inputValue()).toBe('ليلى حداد');
    // Looking for another and sending before one is chosen sends nothing.
    await seller.fill('سالم');
    await seller.press('Enter');
    await rules.getByRole('option', { name: /^سالم الحربي/u }).waitFor();
    await seller.press('ArrowDown');
    await seller.press('Enter');
    expect(await seller.inputValue()).toBe('سالم الحربي');
    await rules.getByRole('button', { name: 'احفظ التعديل' }).click();
    await rules.getByText('إخفاء خدمات البائع «سالم الحربي»').waitFor();
  });

  test.each(['light', 'dark'] as const)('with an open draft axe finds nothing: %s', async (colorScheme) => {
    const page = await openStudio(`axe-${colorScheme}`, { colorScheme, reducedMotion: 'reduce' });
    await openDraft(page, `تباين ${colorScheme}`);
    await page.getByRole('button', { name: 'أضف قاعدة' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('it fits a phone of 360 pixels', async () => {
    const page = await openStudio('phone', { viewport: { width: 360, height: 740 } });
    await openDraft(page, 'هاتف');
    await page.getByRole('button', { name: 'أضف قاعدة' }).click();
    expect(await overflow(page)).toBe(0);
  });

  test('who is not of the product team is told so', async () => {
    const page = await open('/studio');
    await page.getByText('هذه الصفحة لفريق المنتج').waitFor();
    expect(await page.getByRole('slider').count()).toBe(0);
  });
});
