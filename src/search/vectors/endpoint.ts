import { z } from 'zod';
import type { VectorsConfig } from '../../platform/config.js';
import { AppError } from '../../platform/errors/app-error.js';

export type EndpointConfig = Extract<VectorsConfig, { kind: 'external' }>;

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
});

/**
 * Asks an endpoint of the OpenAI kind (`POST …/embeddings`) for the vectors of `texts`, in their order. With
 * `dimensions` an answer of another size is refused. @throws AppError EMBEDDINGS_FAILED
 */
export async function requestEmbeddings(
  config: EndpointConfig,
  texts: readonly string[],
  { timeoutMs, dimensions }: { readonly timeoutMs: number; readonly dimensions: number | null },
): Promise<number[][]> {
  const address = `${config.url}/embeddings`;
  const failed = (reason: string, cause?: unknown): AppError =>
    new AppError('EMBEDDINGS_FAILED', { address, reason }, { cause });
  const body = await post(address, config, texts, timeoutMs).catch((error: unknown) => {
    throw failed(error instanceof Error ? error.message : String(error), error);
  });
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw failed('not an answer with data[].embedding', parsed.error);
  const byIndex = new Map(parsed.data.data.map(({ index, embedding }) => [index, embedding]));
  return texts.map((_, index) => {
    const vector = byIndex.get(index);
    if (vector === undefined) throw failed(`no vector for text ${String(index)} of ${String(texts.length)}`);
    if (dimensions !== null && vector.length !== dimensions) {
      throw failed(
        `${String(vector.length)} dimensions where the index has ${String(dimensions)}; run mizan reindex`,
      );
    }
    return vector;
  });
}

async function post(
  address: string,
  { key, model }: EndpointConfig,
  input: readonly string[],
  timeoutMs: number,
): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, input, encoding_format: 'float' }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`HTTP ${String(response.status)}`);
  return response.json();
}
