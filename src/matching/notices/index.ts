/**
 * Notices of requests: which sellers hear of a request, and when. `plan-wave` decides, `notify-requests` does: a wave of
 * the best first, a wider one after hours without enough offers, never at night, never too many for one seller, and not
 * always the same. What was matched is kept, so that `feed` can show each seller the open requests that suit them.
 */
export { sendDigests } from './digest.js';
export { readNoticeExposure, type NoticeExposure } from './exposure.js';
export { readFeed, type FeedEntry } from './feed.js';
export { notifyOfRequests, type NotifyOptions } from './notify-requests.js';
export type { SuitedSeller } from './suited.js';
export { changeNoticeWishes, readNoticeWishes, type NoticeWishes } from './wishes.js';
