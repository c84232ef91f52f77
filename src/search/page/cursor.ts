import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../platform/errors/app-error.js';
import type { MatchKind, Sorting } from '../types.js';

/** The rest of a result list, frozen when the first page was cut: later changes neither repeat nor skip a listing. */
export interface FrozenList {
  readonly queryId: string;
  /** Number of this page, the first being 0. */
  readonly page: number;
  readonly match: MatchKind;
  readonly estimatedTotal: number;
  readonly sorting: Sorting;
  readonly generationId: number;
  readonly profileVersion: string;
  /** The query as interpreted, for the highlights of later pages. */
  readonly text: string;
  /** Position of the first of `ids`, from 1. */
  readonly position: number;
  /** Listing id and how many nearly equal ones of its seller are folded behind it. */
  readonly folded: readonly (readonly [listing: number, count: number])[];
  /** Internal listing ids still to be shown, best first. */
  readonly ids: readonly number[];
}

/** Of a list that was frozen before lists told how they are sorted. */
const byRelevance: Sorting = { asked: 'relevance', by: 'relevance', keeps: 'relevanceFloor', beyond: 0 };

const SIGNATURE_BYTES = 16;

/** Packs and signs the list: opaque to the caller, self-contained, so that any process can serve the next page. */
export function encodeCursor(list: FrozenList, secret: Buffer): string {
  const { ids, ...head } = list;
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), packIds(ids)]);
  return Buffer.concat([sign(body, secret), body]).toString('base64url');
}

/** @throws AppError CURSOR_INVALID when the cursor was not signed by this secret. */
export function decodeCursor(cursor: string, secret: Buffer): FrozenList {
  const bytes = Buffer.from(cursor, 'base64url');
  const signature = bytes.subarray(0, SIGNATURE_BYTES);
  const body = bytes.subarray(SIGNATURE_BYTES);
  const expected = sign(body, secret);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new AppError('CURSOR_INVALID');
  const end = body.indexOf(10);
  const head = JSON.parse(body.subarray(0, end).toString('utf8')) as Omit<FrozenList, 'ids' | 'sorting'> &
    Partial<Pick<FrozenList, 'sorting'>>;
  return { sorting: byRelevance, ...head, ids: unpackIds(body.subarray(end + 1)) };
}

function sign(body: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(body).digest().subarray(0, SIGNATURE_BYTES);
}

/** Little-endian base-128 (LEB128): about three bytes an id. */
function packIds(ids: readonly number[]): Buffer {
  const bytes: number[] = [];
  for (const id of ids) {
    let rest = id;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}

function unpackIds(bytes: Buffer): number[] {
  const ids: number[] = [];
  let id = 0;
  let scale = 1;
  for (const byte of bytes) {
    id += (byte % 128) * scale;
    scale *= 128;
    if (byte < 128) {
      ids.push(id);
      id = 0;
      scale = 1;
    }
  }
  return ids;
}
