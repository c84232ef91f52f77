import type { VectorsConfig } from '../../platform/config.js';
import type { Db } from '../../platform/database/database.js';
import { learnedEmbedder, silentEmbedder, type Embedder } from './embedder.js';
import { externalEmbedder } from './external.js';
import { decodeVectors, openTermVectors } from './term-vectors.js';

/** What the documents of a generation carry. Fixed when the generation is made: another choice is another generation. */
export interface VectorsOfGeneration {
  readonly kind: 'learned' | 'external';
  /** The endpoint's name for it; null where it was learned here. */
  readonly model: string | null;
  readonly dimensions: number;
}

/** Null for a generation without vectors. */
export async function vectorsOfGeneration(db: Db, generationId: number): Promise<VectorsOfGeneration | null> {
  const row = await db
    .selectFrom('term_vectors')
    .select(['kind', 'model', 'dimensions'])
    .where('generation_id', '=', generationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a generation's vectors are those that the configuration asks for. */
export function isConfigured(vectors: VectorsOfGeneration | null, config: VectorsConfig): boolean {
  if (vectors === null) return config.kind === 'off';
  if (config.kind !== vectors.kind) return false;
  return config.kind !== 'external' || config.model === vectors.model;
}

/**
 * The embedder of a generation; null where its documents carry no vectors. One that the configuration no longer serves
 * says nothing. `onFailure` hears of every failure of an endpoint.
 */
export async function openEmbedder(
  db: Db,
  config: VectorsConfig,
  generationId: number,
  onFailure: (error: unknown) => void,
): Promise<Embedder | null> {
  const vectors = await vectorsOfGeneration(db, generationId);
  if (vectors === null) return null;
  const { dimensions } = vectors;
  if (vectors.kind === 'learned') return openLearned(db, generationId, dimensions);
  if (config.kind !== 'external' || !isConfigured(vectors, config)) return silentEmbedder(dimensions);
  const now = (): number => performance.now();
  return externalEmbedder({ db, endpoint: config, dimensions, now, onFailure });
}

async function openLearned(db: Db, generationId: number, dimensions: number): Promise<Embedder> {
  const row = await db
    .selectFrom('term_vectors')
    .select('body')
    .where('generation_id', '=', generationId)
    .executeTakeFirst();
  const body = row?.body ?? null;
  return body === null ? silentEmbedder(dimensions) : learnedEmbedder(openTermVectors(decodeVectors(body)));
}
