import type { z } from 'zod';
import {
  activityRecord,
  categoryRecord,
  listingRecord,
  orderRecord,
  recordTypes,
  replyRecord,
  requestRecord,
  reviewRecord,
  sellerRecord,
  tombstoneRecord,
  type ImportRecord,
} from './records.js';
import { rejection, rejections, type Rejection, type RejectionCode } from './rejection.js';

export type Parsed =
  | { readonly ok: true; readonly record: ImportRecord }
  | { readonly ok: false; readonly rejection: Rejection };

type Issue = z.core.$ZodIssue;

const schemas = new Map<unknown, z.ZodType<ImportRecord>>([
  ['category', categoryRecord],
  ['seller', sellerRecord],
  ['listing', listingRecord],
  ['review', reviewRecord],
  ['request', requestRecord],
  ['order', orderRecord],
  ['reply', replyRecord],
  ['activity', activityRecord],
]);

/** Reads one value as a record of the import format, or says why it is none. */
export function parseRecord(value: unknown): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(rejection('RECORD_NOT_OBJECT'));
  }
  const { type, deleted } = value as { type?: unknown; deleted?: unknown };
  const live = schemas.get(type);
  if (live === undefined) return refuse(unknownType(type));
  const result = (deleted === true ? tombstoneRecord : live).safeParse(value);
  if (result.success) return { ok: true, record: result.data };
  return refuse(toRejection(mostTelling(result.error.issues), value));
}

/** Reads one line of NDJSON. */
export function parseLine(line: string): Parsed {
  try {
    return parseRecord(JSON.parse(line));
  } catch (error) {
    return refuse(rejection('JSON_INVALID', { detail: quote((error as Error).message) }));
  }
}

function refuse(reason: Rejection): Parsed {
  return { ok: false, rejection: reason };
}

function unknownType(type: unknown): Rejection {
  if (type === undefined) return rejection('FIELD_MISSING', { field: 'type' });
  return rejection('TYPE_UNKNOWN', { value: quote(JSON.stringify(type)), allowed: recordTypes.join(', ') });
}

/** An unknown field is named first: it is often the misspelt name of one that is then missing. */
function mostTelling(issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
}

function toRejection(issue: Issue | undefined, value: object): Rejection {
  const field = issue === undefined ? '' : issue.path.map(String).join('.');
  switch (issue?.code) {
    case 'unrecognized_keys': {
      const prefix = field === '' ? '' : `${field}.`;
      const names = issue.keys.map((key) => quote(JSON.stringify(prefix + key).slice(1, -1)));
      return rejection('FIELD_UNKNOWN', { names: quote(names.join(', ')) });
    }
    case 'invalid_type':
      if (at(value, issue.path) === undefined) return rejection('FIELD_MISSING', { field });
      return rejection('FIELD_WRONG_TYPE', { field, expected: issue.expected });
    case 'invalid_value':
    case 'invalid_union':
      if (at(value, issue.path) === undefined) return rejection('FIELD_MISSING', { field });
      return rejection('VALUE_NOT_ALLOWED', { field, allowed: allowedOf(issue) });
    case 'too_small':
      if (issue.origin === 'string') return rejection('TEXT_BLANK', { field });
      return rejection('VALUE_TOO_SMALL', { field, bound: bound(issue.minimum, issue.inclusive, '>') });
    case 'too_big':
      return rejection(tooBig(issue.origin), { field, bound: bound(issue.maximum, issue.inclusive, '<') });
    case 'custom':
      return rejection(customCode(issue.params), { field });
    default:
      return rejection('FIELD_WRONG_TYPE', { field, expected: issue?.message ?? '' });
  }
}

/** Of a value the list to choose from, of a record with several forms what may tell them apart. */
function allowedOf(issue: z.core.$ZodIssueInvalidValue | z.core.$ZodIssueInvalidUnion): string {
  const choices = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? issue.options : [];
  return choices.map(String).join(', ');
}

function tooBig(origin: string): RejectionCode {
  if (origin === 'string') return 'TEXT_TOO_LONG';
  return origin === 'array' ? 'LIST_TOO_LONG' : 'VALUE_TOO_LARGE';
}

function customCode(parameters: Record<string, unknown> | undefined): RejectionCode {
  const code = parameters?.['code'];
  return typeof code === 'string' && code in rejections ? (code as RejectionCode) : 'FIELD_WRONG_TYPE';
}

function bound(limit: number | bigint, inclusive: boolean | undefined, sign: string): string {
  return inclusive === false ? `${sign} ${String(limit)}` : String(limit);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[key];
  return found;
}

/** Keeps what a stranger wrote short, so that a reason stays a sentence. */
function quote(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return short.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}');
}
