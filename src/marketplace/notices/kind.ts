import type { z } from 'zod';

/** How a notice is told: in Arabic, `path` is the page that it leads to, such as `/?q=شعار`. */
export interface NoticeWords {
  /** One line; also the subject of its letter. */
  readonly title: string;
  readonly text: string;
  readonly path: string;
}

/** A kind of notice: the shape of its data, and its words. */
export interface NoticeKind<Data> {
  readonly schema: z.ZodType<Data>;
  /** Throws a ZodError for data of another shape. */
  readonly words: (data: unknown) => NoticeWords;
}

/**
 * Notices are kept for months: a new field of `schema` is optional or has a default, so that the old ones can still be
 * told.
 */
export function noticeKind<Data>(
  schema: z.ZodType<Data>,
  words: (data: Data) => NoticeWords,
): NoticeKind<Data> {
  return { schema, words: (data) => words(schema.parse(data)) };
}
