/**
 * Notices: what people are told of while they were away, kept until they read it in the pages and sent as a letter where
 * they want one. Whatever happens calls `notify(work, [{ kind, accountId, data, key }])` in its own transaction; the same
 * key is told once.
 *
 * A kind is one file in `kinds/` (the shape of its data, its Arabic words with `countArabic` for numbers, the page that it
 * leads to) and one line in `kinds/index.ts`; `kinds/saved-search.ts` is a good one to copy. From there it is in
 * `GET /v1/me/notices` and in letters.
 */
export { forgetNotices } from './forget.js';
export { sendNoticeLetters, type LetterOptions } from './letters.js';
export { notify, type NewNotice } from './notify.js';
export { countUnread, listNotices, markNoticesRead, type Notice, type NoticesQuery } from './read.js';
