import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';

/**
 * What a text is sold as: softmax regression over the words of titles and tags, learned from the listings of the
 * catalogue with their leaf categories (Bishop 2006, Pattern Recognition and Machine Learning, §4.3.4).
 */
export interface TradeModel {
  /** Internal ids of the leaf categories, one for each class. */
  readonly categories: readonly number[];
  /** Place and inverse document frequency of each known feature. */
  readonly features: ReadonlyMap<string, { readonly at: number; readonly idf: number }>;
  /** By feature, then class, in steps of `scales`. */
  readonly weights: Int8Array;
  /** What one step of a feature's weights is. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** Probability of each leaf category, by its internal id; they sum to 1. */
export type TradeShares = ReadonlyMap<number, number>;

/**
 * What the features call for; `features` with how much each counts. Null where none of them is known: then the text
 * says nothing of its trade.
 */
export function tradesOf(model: TradeModel, features: ReadonlyMap<string, number>): TradeShares | null {
  const known = [...features].flatMap(([name, counts]) => {
    const feature = model.features.get(name);
    return feature === undefined ? [] : [{ at: feature.at, value: feature.idf * counts }];
  });
  if (known.length === 0) return null;
  const length = Math.hypot(...known.map(({ value }) => value));
  const classes = model.categories.length;
  const logits = Float64Array.from(model.biases);
  for (const { at, value } of known) {
    const factor = ((model.scales[at] ?? 0) * value) / length;
    for (let place = 0; place < classes; place += 1) {
      logits[place] = (logits[place] ?? 0) + factor * (model.weights[at * classes + place] ?? 0);
    }
  }
  const highest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return new Map(model.categories.map((id, place) => [id, (powers[place] ?? 0) / sum]));
}

interface Head {
  readonly categories: readonly number[];
  readonly features: readonly (readonly [string, number])[];
}

/** As `trade_model.body` keeps it: the length of a JSON head, the head, biases, scales, weights; gzipped. */
export function encodeModel(model: TradeModel): Buffer {
  const ordered = [...model.features].sort((a, b) => a[1].at - b[1].at);
  const head: Head = {
    categories: model.categories,
    features: ordered.map(([name, { idf }]) => [name, Math.round(idf * 1e4) / 1e4]),
  };
  const json = Buffer.from(JSON.stringify(head));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(json.length);
  const numbers = [model.biases, model.scales, model.weights].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  return gzipSync(Buffer.concat([size, json, ...numbers]), { level: 4 });
}

/** Rejects if the body was not written by `encodeModel`. */
export async function decodeModel(body: Buffer): Promise<TradeModel> {
  const bytes = await promisify(gunzip)(body);
  const jsonEnd = 4 + bytes.readUInt32LE(0);
  const { categories, features } = JSON.parse(bytes.toString('utf8', 4, jsonEnd)) as Head;
  const scalesStart = jsonEnd + 4 * categories.length;
  const weightsStart = scalesStart + 4 * features.length;
  return {
    categories,
    features: new Map(features.map(([name, idf], at) => [name, { at, idf }])),
    biases: floats(bytes, jsonEnd, scalesStart),
    scales: floats(bytes, scalesStart, weightsStart),
    weights: new Int8Array(bytes.subarray(weightsStart)),
  };
}

/** A copy, for numbers of four bytes must begin at a multiple of four. */
function floats(bytes: Buffer, start: number, end: number): Float32Array {
  return new Float32Array(Uint8Array.from(bytes.subarray(start, end)).buffer);
}
