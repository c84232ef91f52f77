import { gunzipSync, gzipSync } from 'node:zlib';
import type { KeptList } from '../../ranking/index.js';

interface Head {
  readonly signals: readonly string[];
  readonly weights: readonly number[];
}

/** Names and weights, then the values of one signal after the other: alike ones lie together and pack well. */
export function encodeSignals({ signals, weights, values }: Omit<KeptList, 'listings'>): Buffer {
  const head = Buffer.from(`${JSON.stringify({ signals, weights } satisfies Head)}\n`);
  const body = new Float32Array(signals.length * values.length);
  for (const [row, each] of values.entries()) {
    for (const [column, value] of each.entries()) body[column * values.length + row] = value;
  }
  return gzipSync(Buffer.concat([head, Buffer.from(body.buffer)]));
}

/** What `encodeSignals` wrote, with the listings that it is of. */
export function decodeSignals(bytes: Buffer, listings: readonly number[]): KeptList {
  const plain = gunzipSync(bytes);
  const end = plain.indexOf('\n');
  const { signals, weights } = JSON.parse(plain.subarray(0, end).toString('utf8')) as Head;
  const body = new Float32Array(Uint8Array.from(plain.subarray(end + 1)).buffer);
  const values = listings.map((_, row) =>
    signals.map((__, column) => body[column * listings.length + row] ?? 0),
  );
  return { listings, signals, weights, values };
}
