import { isDeepStrictEqual } from 'node:util';
import type { Row } from './kinds/index.js';
import { isTombstone, type ImportRecord, type LiveRecord } from './records.js';
import type { Rejection } from './rejection.js';
import { isOlder, newerStamp, type Stamp } from './stamp.js';

/** What is known of a record's id. `content` is null when only its removal is. */
export interface Stored {
  readonly content: Row | null;
  readonly stamp: Stamp;
  /** ISO 8601, or null for what is there. */
  readonly deletedAt: string | null;
}

export type Decision =
  | { readonly outcome: 'applied' | 'unchanged' | 'stale'; readonly next: Stored }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection };

/** The content of a record, or why it cannot be taken. Asked only when the content would be stored. */
export type ContentOf = (record: LiveRecord) => Row | Rejection;

/**
 * What a record does to what is stored under its id: the one place where order, repetition and removal are decided.
 * `now` is an ISO time for removals that do not say theirs.
 */
export function decide(
  stored: Stored | null,
  record: ImportRecord,
  contentOf: ContentOf,
  now: string,
): Decision {
  const stamp: Stamp = { version: record.version ?? null, occurredAt: record.occurredAt ?? null };
  if (stored !== null && isOlder(stamp, stored.stamp)) return decideStale(stored, record, contentOf);
  const newStamp = stored === null ? stamp : newerStamp(stamp, stored.stamp);
  if (isTombstone(record)) {
    const gone = stored?.deletedAt ?? null;
    const next = {
      content: stored?.content ?? null,
      stamp: newStamp,
      deletedAt: gone ?? record.occurredAt ?? now,
    };
    return { outcome: gone === null ? 'applied' : 'unchanged', next };
  }
  const content = contentOf(record);
  if (isRejection(content)) return { outcome: 'rejected', rejection: content };
  const same = stored?.deletedAt === null && isDeepStrictEqual(stored.content, content);
  return { outcome: same ? 'unchanged' : 'applied', next: { content, stamp: newStamp, deletedAt: null } };
}

/**
 * An older record changes nothing that can be seen. Where only a removal is known it leaves its content behind,
 * removed, so that others may refer to it whatever the order in which all of them come.
 */
function decideStale(stored: Stored, record: ImportRecord, contentOf: ContentOf): Decision {
  if (stored.content !== null || isTombstone(record)) return { outcome: 'stale', next: stored };
  const content = contentOf(record);
  if (isRejection(content)) return { outcome: 'rejected', rejection: content };
  return { outcome: 'stale', next: { ...stored, content } };
}

function isRejection(value: Row | Rejection): value is Rejection {
  return 'reason' in value && 'code' in value;
}
