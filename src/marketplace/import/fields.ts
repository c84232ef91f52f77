import { z } from 'zod';

/** The kinds of field that import records are made of, each with its limits. */

/** The largest value of PostgreSQL's integer. */
const MAX_INTEGER = 2_147_483_647;
const FIRST_YEAR = Date.UTC(1970, 0, 1);
const LAST_YEAR = Date.UTC(2101, 0, 1);

/** NUL and lone surrogates: neither can be stored or sent on as UTF-8. */
const unstorable = /[\0\p{Surrogate}]/u;
const instantPattern = new RegExp(`${z.regexes.datetime({ offset: true }).source}|${z.regexes.date.source}`);

function storable(schema: z.ZodString): z.ZodString {
  return schema.refine((value) => !unstorable.test(value), { params: { code: 'TEXT_UNSTORABLE' } });
}

/** The caller's own id: kept as it is, to the last blank. */
export const externalId = storable(z.string().min(1).max(200));

/** Text of up to `max` UTF-16 units that may be empty. */
export function text(max: number): z.ZodString {
  return storable(z.string().max(max));
}

/** Text that must say something. */
export function label(max: number): z.ZodString {
  return text(max).refine((value) => /\S/u.test(value), { params: { code: 'TEXT_BLANK' } });
}

/** An address of a picture or file: absolute (http, https), or from the root of the caller's site. */
export const fileAddress = text(2000).refine((value) => /^(https?:\/\/|\/(?!\/))\S+$/iu.test(value), {
  params: { code: 'ADDRESS_INVALID' },
});

/** A date or a time with its offset, ISO 8601, from 1970 to 2100; becomes UTC with milliseconds. */
export const instant = z
  .string()
  .refine(isInstant, { params: { code: 'TIME_INVALID' } })
  .overwrite((value) => (isInstant(value) ? new Date(value).toISOString() : value))
  .meta({ format: 'date-time' });

function isInstant(value: string): boolean {
  const time = instantPattern.test(value) ? Date.parse(value) : Number.NaN;
  return time >= FIRST_YEAR && time < LAST_YEAR;
}

/** Integer cents of USD. */
export const cents = z.int().min(0).max(MAX_INTEGER);
/** What a buyer would spend: something. */
export const budget = z.int().min(1).max(MAX_INTEGER);
export const count = z.int().min(0).max(MAX_INTEGER);
export const rate = z.number().min(0).max(1);
export const stars = z.int().min(1).max(5);
/** A mean of stars. */
export const starMean = z.number().min(1).max(5);
/** Days, more than none, up to ten years; a part of a day is allowed. */
export const days = z.number().gt(0).max(3650);
export const minutes = z.number().min(0).max(10_000_000);
/** Grows with every change of the record at its source. */
export const version = z.int().min(0);
