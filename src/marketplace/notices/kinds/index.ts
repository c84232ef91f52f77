import type { NoticeKind } from '../kind.js';
import type { z } from 'zod';
import { offerMadeNotice } from './offer-made.js';
import { rankFellNotice } from './rank-fell.js';
import { requestDigestNotice } from './request-digest.js';
import { requestMatchNotice } from './request-match.js';
import { savedSearchNotice } from './saved-search.js';

/** Every kind of notice, by the name that is stored with it. */
export const noticeKinds = {
  'offer-made': offerMadeNotice,
  'rank-fell': rankFellNotice,
  'request-digest': requestDigestNotice,
  'request-match': requestMatchNotice,
  'saved-search': savedSearchNotice,
} as const satisfies Record<string, NoticeKind<unknown>>;

type NoticeKinds = typeof noticeKinds;

export type NoticeKindName = keyof NoticeKinds;

/** What a notice of the kind is made from. */
export type NoticeData<Name extends NoticeKindName> = z.infer<NoticeKinds[Name]['schema']>;
