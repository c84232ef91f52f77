/**
 * `contracts/` is what goes over the wire: one file a resource, each a set of zod schemas from which come the checks of
 * the server, the OpenAPI document and the types of the pages. It is all that `web/` may know of the server.
 * This file has the kinds of value that they are made of.
 */
import { z } from 'zod';

/**
 * Values as people and programs write them into an address: an empty string means absent, digits may be
 * Arabic-Indic (٠–٩) or Persian (۰–۹), yes and no are `1`/`true` and `0`/`false`.
 */

const arabicZero = 0x06_60;
const persianZero = 0x06_f0;

/** `٢٫٥` → `2.5`: digits and the decimal sign in their Latin form, the sign of thousands left out. */
export function latinDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? arabicZero) - arabicZero))
    .replaceAll(/[۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? persianZero) - persianZero))
    .replaceAll('٫', '.')
    .replaceAll('٬', '');
}

const decimal = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/u;

function absentWhenEmpty(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

/** A number where the text is one; anything else is handed on for the schema to refuse. */
function toNumber(value: unknown): unknown {
  const given = absentWhenEmpty(value);
  if (typeof given !== 'string') return given;
  const text = latinDigits(given.trim());
  return decimal.test(text) ? Number(text) : given;
}

const spokenBooleans: Readonly<Record<string, boolean>> = { '1': true, true: true, '0': false, false: false };

function toBoolean(value: unknown): unknown {
  const given = absentWhenEmpty(value);
  return typeof given === 'string'
    ? (spokenBooleans[latinDigits(given.trim().toLowerCase())] ?? given)
    : given;
}

/** A number in an address; `inner` says its bounds, default or optionality. */
export function numberParameter<T extends z.ZodType>(inner: T): z.ZodPreprocess<T> {
  return z.preprocess(toNumber, inner);
}

/** Yes or no in an address; absent stays absent. */
export function booleanParameter(): z.ZodPreprocess<z.ZodOptional<z.ZodBoolean>> {
  return z.preprocess(toBoolean, z.boolean().optional());
}

/** Several of a kind, separated by commas. */
export function listParameter<T extends z.ZodType>(
  item: T,
): z.ZodPreprocess<z.ZodOptional<z.ZodReadonly<z.ZodArray<T>>>> {
  return z.preprocess((value) => {
    const given = absentWhenEmpty(value);
    return typeof given === 'string' ? given.split(',') : given;
  }, z.array(item).max(20).readonly().optional());
}

/** A text in an address; the empty one is absent. */
export function textParameter<T extends z.ZodType>(inner: T): z.ZodPreprocess<T> {
  return z.preprocess(absentWhenEmpty, inner);
}

/** Text that can be stored: NUL and half a surrogate pair cannot. */
export function storableText(min: number, max: number): z.ZodString {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^[^\0\p{Surrogate}]*$/u);
}

/** An id as the caller gave it. */
export const externalId = storableText(1, 200).meta({ description: "The caller's own id" });

/** Longest text of a search, in UTF-16 units. */
const maxQueryLength = 500;

/** The text of a search. Longer than `maxQueryLength` is the error QUERY_TOO_LONG. */
export const queryText = z
  .string()
  .refine((text) => text.length <= maxQueryLength, {
    params: { code: 'QUERY_TOO_LONG', max: maxQueryLength },
  })
  .default('')
  .meta({ maxLength: maxQueryLength, description: 'What the buyer types; empty browses' });

export const uuid = z.guid();
export const timestamp = z.iso.datetime({ offset: true });
const levels = ['new', 'active', 'distinguished', 'expert'] as const;
export const level = z.enum(levels).meta({ description: 'Level of a seller, rising' });
