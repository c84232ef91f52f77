import { Meilisearch } from 'meilisearch';
import { AppError } from './errors/app-error.js';
import { createPostJson, type PostJson } from './post-json.js';

/** Meilisearch as the indexer uses it, and the short way to it by which searches ask. */
export type Engine = Meilisearch & { readonly postJson: PostJson };

export interface EngineOptions {
  readonly url: string;
  /** Empty for a server without a key. */
  readonly key: string;
  /** For one request, in milliseconds. */
  readonly timeout?: number;
}

const supportedMajor = 1;
const oldestMinor = 15;

/**
 * A client of the engine. Answers are asked for uncompressed: compressed ones of more than a few kilobytes arrive
 * 44 ms late on kept-alive connections.
 */
export function createEngine({ url, key, timeout = 30_000 }: EngineOptions): Engine {
  const client = new Meilisearch({
    host: url,
    ...(key === '' ? {} : { apiKey: key }),
    timeout,
    defaultWaitOptions: { timeout: 120_000, interval: 15 },
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
  const authorization = key === '' ? {} : { authorization: `Bearer ${key}` };
  return Object.assign(client, { postJson: createPostJson({ url, headers: authorization, timeout }) });
}

/**
 * Asks the engine for its version, once reachable and with the right key. Returns it, such as `1.21.0`.
 * `AppError`s: SERVICE_UNREACHABLE, SERVICE_VERSION.
 */
export async function checkEngine(engine: Engine): Promise<string> {
  const { pkgVersion } = await engine.getVersion().catch((cause: unknown) => {
    const details = {
      service: 'Meilisearch',
      address: engine.config.host,
      setting: 'MEILI_URL, MEILI_MASTER_KEY',
    };
    throw new AppError('SERVICE_UNREACHABLE', details, { cause });
  });
  const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
  if (major === supportedMajor && minor >= oldestMinor) return pkgVersion;
  throw new AppError('SERVICE_VERSION', {
    service: 'Meilisearch',
    found: pkgVersion,
    needed: `${supportedMajor}.${oldestMinor}+`,
  });
}
