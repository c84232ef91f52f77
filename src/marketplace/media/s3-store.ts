import { AwsClient } from 'aws4fetch';
import { createHash } from 'node:crypto';
import type { MediaConfig } from '../../platform/config.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { MediaStore } from './store.js';

const PATIENCE_MS = 15_000;
/** Of answers that the store is busy (429, 5xx). */
const RETRIES = 3;

/** A bucket of S3 or of anything that speaks its protocol; requests are signed with AWS Signature Version 4. */
export function openS3Store(config: Extract<MediaConfig, { kind: 's3' }>): MediaStore {
  const { url, region, accessKeyId, secretAccessKey, publicUrl } = config;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const ask = async (key: string, init: RequestInit & { readonly method: string }): Promise<Response> => {
    try {
      return await client.fetch(`${url}/${key}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (cause) {
      throw new AppError('MEDIA_STORE_FAILED', { reason: String(cause) }, { cause });
    }
  };
  return {
    put: async (key, body, contentType) => {
      const headers = { 'content-type': contentType, 'x-amz-content-sha256': sha256(body) };
      await expectOk(await ask(key, { method: 'PUT', headers, body: new Uint8Array(body) }));
    },
    get: async (key) => {
      const answer = await ask(key, { method: 'GET' });
      if (answer.status === 404) return null;
      await expectOk(answer);
      return Buffer.from(await answer.arrayBuffer());
    },
    delete: async (key) => {
      const answer = await ask(key, { method: 'DELETE' });
      if (answer.status !== 404) await expectOk(answer);
    },
    url: (key) => (publicUrl === null ? null : `${publicUrl}/${key}`),
  };
}

async function expectOk(answer: Response): Promise<void> {
  if (answer.ok) return;
  const text = await answer.text();
  throw new AppError('MEDIA_STORE_FAILED', { reason: `${answer.status} ${text.slice(0, 200)}` });
}

function sha256(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
