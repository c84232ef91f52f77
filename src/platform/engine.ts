import { Meilisearch } from 'meilisearch';
import { AppError } from './errors/app-error.js';

/** Meilisearch as the search and the indexer use it. */
export type Engine = Meilisearch;

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
  return new Meilisearch({
    host: url,
    ...(key === '' ? {} : { apiKey: key }),
    timeout,
    defaultWaitOptions: { timeout: 120_000, interval: 15 },
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
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
