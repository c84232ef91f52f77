/** Ways past the marketplace are found however they are written, and services about such tools are left alone. */
import { describe, expect, test } from 'vitest';
import { findContactDetails } from '../../../../src/marketplace/messages/contact-details.js';

describe('contact details are found', () => {
  test.each([
    ['email', 'راسلوني على sara.design@gmail.com قبل الطلب', 'sara.design@gmail.com'],
    ['email', 'بريدي sara @ mail . net', 'sara @ mail . net'],
    ['email', 'سارة جيميل دوت كوم', 'جيميل دوت كوم'],
    ['email', 'sara123 at gmail dot com', 'sara123 at gmail dot com'],
    ['phone', 'رقمي 0551234567', '0551234567'],
    ['phone', 'رقمي ٠٥٥ ١٢٣ ٤٥٦٧', '٠٥٥ ١٢٣ ٤٥٦٧'],
    ['phone', 'اتصل ٠ـ٥ـ٥ـ١ـ٢ـ٣ـ٤ـ٥ـ٦ـ٧', '٠ـ٥ـ٥ـ١ـ٢ـ٣ـ٤ـ٥ـ٦ـ٧'],
    ['phone', '+966 55 123 4567 في أي وقت', '+966 55 123 4567'],
    ['phone', '0😀5😀5😀1😀2😀3😀4😀5😀6😀7', '0😀5😀5😀1😀2😀3😀4😀5😀6😀7'],
    ['phone', 'صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة', 'صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة'],
    ['link', 'https://wa.me/966551234567', 'wa.me/966551234567'],
    ['link', 'أعمالي على instagram.com/sara.art', 'instagram.com/sara.art'],
    ['account', 'تابعوني @sara_art', '@sara_art'],
    ['account', 'تواصل معي على الواتس قبل الشراء', 'تواصل معي على الواتس'],
    ['account', 'راسلني واتـساب', 'راسلني واتـساب'],
    ['account', 'تيليجرام: sara_art', 'تيليجرام: sara_art'],
  ])('%s in «%s»', (kind, source, text) => {
    const found = findContactDetails(source);
    expect(found.map((one) => [one.kind, one.text])).toEqual([[kind, text]]);
    for (const { start, end, text: slice } of found) expect(source.slice(start, end)).toBe(slice);
  });
});

test.each([
  'سأربط متجرك بواتساب للأعمال وأبرمج الردود الآلية',
  'تصميم 20 منشوراً لفيسبوك وإنستغرام وسناب شات',
  'ترجمة 1000 كلمة بـ 5 دولارات خلال 24 ساعة',
  'إدخال 150000 منتج في متجرك خلال 30 يوماً',
  'تفريغ 10 20 30 دقيقة صوتية',
  'برمجة بوت تيليجرام بلغة بايثون 3.12',
  'تصميم بمقاس 1920x1080 أو 1080x1920 بكسل',
  'إعداد بريد احترافي باسم نطاقك على Gmail و Outlook',
  'خصم على الطلبات: واحد واثنان وثلاثة',
  'سنة الخبرة 2015 إلى 2026',
  'حملة إعلانية بميزانية 1,000,000 مشاهدة',
])('«%s» holds none', (text) => {
  expect(findContactDetails(text)).toEqual([]);
});
