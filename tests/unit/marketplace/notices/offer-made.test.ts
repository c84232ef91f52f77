import { expect, test } from 'vitest';
import { offerMadeNotice } from '../../../../src/marketplace/notices/kinds/offer-made.js';

test.each([
  [500, 1, 'عرض سالم تنفيذه بمبلغ 5 دولارات خلال يوم واحد.'],
  [200, 2, 'عرض سالم تنفيذه بمبلغ دولارين خلال يومين.'],
  [2550, 14, 'عرض سالم تنفيذه بمبلغ 25.5 دولار خلال 14 يوماً.'],
])('an offer of %i cents in %d days is told in the right forms', (cents, deliveryDays, text) => {
  const data = { request: 'r 1', title: 'شعار لمقهى', seller: 'سالم', cents, deliveryDays };
  expect(offerMadeNotice.words(data)).toEqual({
    title: 'عرض جديد على طلبك: شعار لمقهى',
    text,
    path: '/request?id=r%201',
  });
});
