import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '../../../src/api/errors/issue-text.js';

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  count: z.number().int().min(1).max(9),
  list: z.array(z.guid()).min(1).max(2),
  at: z.iso.datetime(),
  kind: z.enum(['a', 'b']),
  flag: z.boolean(),
});
const good = {
  name: 'abc',
  count: 5,
  list: ['0b6b7cf0-7a4e-4d3a-9a51-0f2b9e6c1d11'],
  at: '2026-11-21T10:00:00Z',
  kind: 'a',
  flag: true,
};

test.each([
  ['name', undefined, 'name', 'is required', 'القيمة مطلوبة'],
  ['name', ['a'], 'name', 'must be one text', 'القيمة يجب أن تكون نصاً واحداً'],
  ['name', 'a', 'name', 'must have at least 2 characters', 'يجب ألا يقل عدد الأحرف عن 2'],
  ['name', 'abcde', 'name', 'must have at most 4 characters', 'يجب ألا يزيد عدد الأحرف على 4'],
  ['count', 'x', 'count', 'must be a number', 'القيمة يجب أن تكون رقماً'],
  ['count', 1.5, 'count', 'must be a whole number', 'القيمة يجب أن تكون عدداً صحيحاً'],
  ['count', 0, 'count', 'must be at least 1', 'يجب ألا تقل القيمة عن 1'],
  ['count', 10, 'count', 'must be at most 9', 'يجب ألا تزيد القيمة على 9'],
  ['list', [], 'list', 'must have at least 1 items', 'يجب ألا يقل عدد العناصر عن 1'],
  ['list', ['x'], 'list.0', 'is not a valid UUID', 'القيمة ليست معرّف UUID صحيحاً'],
  [
    'at',
    'x',
    'at',
    'is not a time; write for example 2026-11-21T10:00:00Z',
    'القيمة ليست وقتاً صحيحاً، اكتبها مثلاً: 2026-11-21T10:00:00Z',
  ],
  ['kind', 'c', 'kind', 'must be one of: a, b', 'اختر إحدى القيم: a، b'],
  ['flag', 1, 'flag', 'must be true or false', 'القيمة يجب أن تكون true أو false'],
  ['other', 1, '', 'unknown: other', 'غير معروف: other'],
])('%s = %j', (field, value, path, english, arabic) => {
  const { error } = schema.safeParse({ ...good, [field]: value }, { reportInput: true });
  expect(describeIssues(error?.issues ?? [], 'en')).toEqual([{ path, message: english }]);
  expect(describeIssues(error?.issues ?? [], 'ar')).toEqual([{ path, message: arabic }]);
});
