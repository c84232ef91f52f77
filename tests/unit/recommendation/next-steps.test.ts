import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../../src/recommendation/complements/lexicon.js';
import { stepsAfter } from '../../../src/recommendation/complements/next-steps.js';

describe('what comes after a service', () => {
  test.each([
    ['سأصمم شعاراً احترافياً لمشروعك', 'بطاقة أعمال'],
    ['مونتاج فيديوهات احترافي لقناتك', 'صورة مصغرة يوتيوب'],
    ['كتابة سيرة ذاتية باللغتين', 'خطاب تقديم'],
    ['إنشاء متجر إلكتروني متكامل', 'وصف منتجات'],
  ])('«%s» is followed by «%s»', (title, next) => {
    expect(stepsAfter(title)).toContain(next);
  });

  test('leaves out what the title has already', () => {
    const steps = stepsAfter('تصميم شعار وبطاقة أعمال');
    expect(steps).not.toContain('بطاقة أعمال');
    expect(steps).toContain('هوية بصرية');
  });

  test('says nothing of what it does not know', () => {
    expect(stepsAfter('درس عزف على العود')).toEqual([]);
  });

  test.each(nextSteps.map(({ after, next }) => [after, next] as const))(
    'after «%s» nothing is said twice, nor the thing itself',
    (after, next) => {
      expect(new Set(next).size).toBe(next.length);
      expect(stepsAfter(after)).toEqual(expect.arrayContaining([...next]));
      expect(next).not.toContain(after);
    },
  );
});
