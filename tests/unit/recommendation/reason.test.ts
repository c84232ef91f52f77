import { expect, test } from 'vitest';
import { alsoOrderedReason, historyReason } from '../../../src/recommendation/reason.js';

test('people are spoken of from the second buyer on', () => {
  expect(alsoOrderedReason(2, 'شعارات', 'مطبوعات').text).toBe('طلبه من اشتروا هذه الخدمة');
  expect(alsoOrderedReason(1, 'شعارات', 'مطبوعات').text).toBe('يُطلب كثيراً مع خدمات «شعارات»');
  expect(alsoOrderedReason(0, 'شعارات', 'شعارات').text).toBe('من أكثر ما يُطلب في «شعارات»');
  expect(historyReason(1, 'تصميم شعار', 'شعارات').text).toBe('لأنك طلبت من قسم «شعارات»');
});
