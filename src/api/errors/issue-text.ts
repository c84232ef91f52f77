/** What is wrong with one value of a request, in words. */
import type { z } from 'zod';
import type { ProblemField } from '../contracts/problem.js';
import type { Language } from '../language.js';

type Issue = z.core.$ZodIssue;
type Texts = Readonly<Record<Language, string>>;

const missing: Texts = { ar: 'القيمة مطلوبة', en: 'is required' };
const unfit: Texts = { ar: 'القيمة غير صحيحة', en: 'has an invalid value' };

const types: Readonly<Record<string, Texts>> = {
  number: { ar: 'القيمة يجب أن تكون رقماً', en: 'must be a number' },
  int: { ar: 'القيمة يجب أن تكون عدداً صحيحاً', en: 'must be a whole number' },
  boolean: { ar: 'القيمة يجب أن تكون true أو false', en: 'must be true or false' },
  string: { ar: 'القيمة يجب أن تكون نصاً واحداً', en: 'must be one text' },
  array: { ar: 'القيمة يجب أن تكون قائمة', en: 'must be a list' },
  object: { ar: 'القيمة يجب أن تكون كائناً بصيغة JSON', en: 'must be a JSON object' },
};

const formats: Readonly<Record<string, Texts>> = {
  guid: { ar: 'القيمة ليست معرّف UUID صحيحاً', en: 'is not a valid UUID' },
  datetime: {
    ar: 'القيمة ليست وقتاً صحيحاً، اكتبها مثلاً: 2026-11-21T10:00:00Z',
    en: 'is not a time; write for example 2026-11-21T10:00:00Z',
  },
  regex: { ar: 'في النص رموز غير مقبولة', en: 'has characters that are not accepted' },
};

/** Where and what; of several issues with one value the first, which the others follow from. */
export function describeIssues(issues: readonly Issue[], language: Language): ProblemField[] {
  const fields = new Map<string, ProblemField>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (!fields.has(path)) fields.set(path, { path, message: issueTexts(issue)[language] });
  }
  return [...fields.values()];
}

function issueTexts(issue: Issue): Texts {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing : (types[issue.expected] ?? unfit);
    case 'too_big':
      return atMost(issue.origin, String(issue.maximum));
    case 'too_small':
      return atLeast(issue.origin, String(issue.minimum));
    case 'invalid_format':
      return formats[issue.format] ?? unfit;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return issue.inclusive === false ? unfit : oneOf(issue.options ?? []);
    case 'unrecognized_keys':
      return unknownNames(issue.keys);
    default:
      return unfit;
  }
}

function atMost(origin: string, bound: string): Texts {
  if (origin === 'string')
    return { ar: `يجب ألا يزيد عدد الأحرف على ${bound}`, en: `must have at most ${bound} characters` };
  if (origin === 'array')
    return { ar: `يجب ألا يزيد عدد العناصر على ${bound}`, en: `must have at most ${bound} items` };
  return { ar: `يجب ألا تزيد القيمة على ${bound}`, en: `must be at most ${bound}` };
}

function atLeast(origin: string, bound: string): Texts {
  if (origin === 'string')
    return { ar: `يجب ألا يقل عدد الأحرف عن ${bound}`, en: `must have at least ${bound} characters` };
  if (origin === 'array')
    return { ar: `يجب ألا يقل عدد العناصر عن ${bound}`, en: `must have at least ${bound} items` };
  return { ar: `يجب ألا تقل القيمة عن ${bound}`, en: `must be at least ${bound}` };
}

function oneOf(values: readonly unknown[]): Texts {
  const words = values.map(String);
  if (words.length === 0) return unfit;
  return { ar: `اختر إحدى القيم: ${words.join('، ')}`, en: `must be one of: ${words.join(', ')}` };
}

const shownNameLength = 60;

function unknownNames(keys: readonly string[]): Texts {
  const names = keys.slice(0, 5).map((key) => key.slice(0, shownNameLength));
  return { ar: `غير معروف: ${names.join('، ')}`, en: `unknown: ${names.join(', ')}` };
}
