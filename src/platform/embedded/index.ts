/**
 * The embedded services: PostgreSQL and Meilisearch from npm packages, started on demand for whoever has no own ones.
 * A keeper process (`keeper.ts`) owns them; processes that use one data directory share it and its services.
 */
import type { Config } from '../config.js';
import { connectToKeeper, type KeeperConnection } from './connection.js';
import { ensureDataDirectory } from './data-directory.js';
import type { ServiceName } from './protocol.js';

export interface Services {
  readonly databaseUrl: string;
  readonly meiliUrl: string;
  /** Empty when an own Meilisearch runs without a key. */
  readonly meiliKey: string;
  /** Null: the queue is kept in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Which of them are the embedded ones. */
  readonly embedded: readonly ServiceName[];
  /** The database is an embedded one that nobody else has used since it started: what others had begun, they left. */
  readonly isFirst: boolean;
  /** Tells other processes where this server listens. */
  announce(address: string): void;
  /** Called when the embedded services are gone although nobody closed them. */
  onLost(listener: () => void): void;
  /** Lets go of the services; the last one to do so returns after they have stopped. */
  close(): Promise<void>;
}

export interface ServiceOptions {
  /** Of kind `server` there is one a data directory; commands come and go beside it. */
  readonly client: 'server' | 'command';
  /** `none` trades safety against power loss for speed. For tests. */
  readonly durability?: 'full' | 'none';
}

/**
 * Opens what the configuration leaves to us and passes on the addresses of the rest.
 * `AppError`s: ALREADY_RUNNING, SERVICE_MISSING, SERVICE_FAILED, DATA_DIRECTORY_UNUSABLE, DATA_DIRECTORY_VERSION.
 */
export async function openServices(config: Config, options: ServiceOptions): Promise<Services> {
  const needs: ServiceName[] = [];
  if (config.databaseUrl === null) needs.push('postgres');
  if (config.meiliUrl === null) needs.push('meilisearch');
  const keeper = needs.length === 0 ? null : await openKeeper(config, needs, options);
  return {
    databaseUrl: config.databaseUrl ?? keeper?.addresses.databaseUrl ?? '',
    meiliUrl: config.meiliUrl ?? keeper?.addresses.meiliUrl ?? '',
    meiliKey: (config.meiliUrl === null ? keeper?.addresses.meiliKey : config.meiliMasterKey) ?? '',
    redisUrl: config.redisUrl,
    embedded: needs,
    isFirst: config.databaseUrl === null && keeper?.addresses.isFirst === true,
    announce: (address) => {
      keeper?.announce(address);
    },
    onLost: (listener) => {
      keeper?.onLost(listener);
    },
    close: async () => {
      await keeper?.close();
    },
  };
}

async function openKeeper(
  config: Config,
  needs: readonly ServiceName[],
  options: ServiceOptions,
): Promise<KeeperConnection> {
  await ensureDataDirectory(config.dataDirectory);
  return connectToKeeper(config.dataDirectory, {
    kind: options.client,
    address: options.client === 'server' ? `http://${config.host}:${config.port}` : null,
    needs: [...needs],
    meiliMasterKey: config.meiliMasterKey,
    durability: options.durability ?? 'full',
  });
}
