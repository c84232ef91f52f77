import { createHash } from 'node:crypto';
import type { Db } from '../../platform/database/database.js';
import type { Embedder } from './embedder.js';
import { requestEmbeddings, type EndpointConfig } from './endpoint.js';
import { quantise } from './quantised.js';
import type { MeaningfulText } from './terms.js';

/** A buyer waits for a query's vector, nobody for a listing's. */
const QUERY_TIMEOUT_MS = 1000;
const LISTINGS_TIMEOUT_MS = 30_000;

const TEXTS_A_REQUEST = 64;
const MAX_TEXT_LENGTH = 2000;
const QUERIES_REMEMBERED = 2000;

/** After a failure queries go without vectors for so long, lest every buyer wait for the timeout. */
const REST_MS = 30_000;

export interface ExternalEmbedderOptions {
  readonly db: Db;
  readonly endpoint: EndpointConfig;
  readonly dimensions: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Vectors of an endpoint outside. What it said of a listing's text is kept in the database, so that a rebuild or a
 * comparison with the rows asks it nothing again.
 */
export function externalEmbedder(options: ExternalEmbedderOptions): Embedder {
  const { endpoint, dimensions, now, onFailure } = options;
  const queries = new Map<string, Int8Array | null>();
  let restingUntil = -Infinity;
  return {
    dimensions,
    ofListings: (listings) => embedListings(options, listings.map(textOf)),
    async ofQuery({ text }) {
      const known = queries.get(text);
      if (known !== undefined) return known;
      if (now() < restingUntil) return null;
      try {
        const [vector = []] = await requestEmbeddings(endpoint, [text], {
          timeoutMs: QUERY_TIMEOUT_MS,
          dimensions,
        });
        const quantised = quantise(vector);
        if (queries.size >= QUERIES_REMEMBERED) queries.delete(queries.keys().next().value ?? '');
        queries.set(text, quantised);
        return quantised;
      } catch (error) {
        restingUntil = now() + REST_MS;
        onFailure(error);
        return null;
      }
    },
  };
}

/** What a listing says of itself, the most telling first. */
function textOf({ title, tags, categoryPath, description }: MeaningfulText): string {
  const category = categoryPath.map(({ name }) => name).join(' › ');
  return [title, tags.join('، '), category, description ?? '']
    .filter(Boolean)
    .join('\n')
    .slice(0, MAX_TEXT_LENGTH);
}

async function embedListings(
  { db, endpoint, dimensions, onFailure }: ExternalEmbedderOptions,
  texts: readonly string[],
): Promise<(Int8Array | null)[]> {
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
  const known = await readKept(db, endpoint.model, dimensions, hashes);
  const missing = [...new Map(hashes.map((hash, at) => [hash, texts[at] ?? ''])).entries()].filter(
    ([hash]) => !known.has(hash),
  );
  for (let start = 0; start < missing.length; start += TEXTS_A_REQUEST) {
    const part = missing.slice(start, start + TEXTS_A_REQUEST);
    try {
      const vectors = await requestEmbeddings(
        endpoint,
        part.map(([, text]) => text),
        { timeoutMs: LISTINGS_TIMEOUT_MS, dimensions },
      );
      const made = part.flatMap(([hash], at) => {
        const vector = quantise(vectors[at] ?? []);
        return vector === null ? [] : [{ hash, vector }];
      });
      for (const { hash, vector } of made) known.set(hash, vector);
      await keep(db, endpoint.model, made);
    } catch (error) {
      onFailure(error);
      break;
    }
  }
  return hashes.map((hash) => known.get(hash) ?? null);
}

async function readKept(
  db: Db,
  model: string,
  dimensions: number,
  hashes: readonly string[],
): Promise<Map<string, Int8Array>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('embedding')
    .select(['text_hash', 'vector'])
    .where('model', '=', model)
    .where('text_hash', 'in', [...new Set(hashes)])
    .execute();
  return new Map(
    rows
      .filter(({ vector }) => vector.length === dimensions)
      .map(({ text_hash: hash, vector }) => [hash, new Int8Array(vector)]),
  );
}

async function keep(
  db: Db,
  model: string,
  vectors: readonly { readonly hash: string; readonly vector: Int8Array }[],
): Promise<void> {
  if (vectors.length === 0) return;
  await db
    .insertInto('embedding')
    .values(vectors.map(({ hash, vector }) => ({ model, text_hash: hash, vector: Buffer.from(vector) })))
    .onConflict((conflict) =>
      conflict.columns(['model', 'text_hash']).doUpdateSet((eb) => ({ vector: eb.ref('excluded.vector') })),
    )
    .execute();
}
