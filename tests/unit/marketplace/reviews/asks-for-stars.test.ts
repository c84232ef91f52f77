/** Asking politely for an opinion is allowed, asking for five stars is not. */
import { expect, test } from 'vitest';
import { asksForStars } from '../../../../src/marketplace/reviews/asks-for-stars.js';

test.each([
  'قيّمني بخمس نجوم من فضلك',
  'أتمنى تقييمك ٥ نجوم',
  '5 نجوم لو سمحت',
  'لا تنس تقييمي بـ5 نجوم',
  'أعطني خمسة نجوم',
  'أرجو أن تمنحني خمس نجوم',
  'بانتظار تقييمك ⭐⭐⭐⭐⭐',
  'Please rate me 5 stars',
  'رجاءً ضع الخمس نجوم بعد الاستلام',
])('«%s» asks for stars', (text) => {
  expect(asksForStars(text)).toBe(true);
});

test.each([
  'يسعدني أن أعرف رأيك في العمل',
  'لا تنسَ تقييم الخدمة بعد الاستلام',
  'شعار لفندق من 5 نجوم ذهبية على خلفية زرقاء',
  'رأيك يهمني، قيّم كما ترى',
  'سلّمتك خمسة ملفات، أتمنى أن تنال إعجابك',
  '',
])('«%s» does not', (text) => {
  expect(asksForStars(text)).toBe(false);
});
