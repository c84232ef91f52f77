import { dataPaths, loadSecrets, writeJson, type Secrets } from './data-directory.js';
import { meilisearchDefinition } from './meilisearch.js';
import { postgresDefinition, postgresUrl } from './postgres.js';
import type { ClientMessage, KeeperMessage, ServiceName } from './protocol.js';
import type { ServiceRecord } from './leftovers.js';
import { startService, type RunningService, type ServiceDefinition } from './supervised-service.js';

type Hello = Extract<ClientMessage, { type: 'hello' }>;
type Addresses = Omit<Extract<KeeperMessage, { type: 'ready' }>, 'type' | 'isFirst'>;

interface Provided {
  readonly service: RunningService;
  readonly secret: string;
}

/** The services of one data directory: each is started when the first client needs it, all are stopped together. */
export class ServiceSet {
  readonly #directory: string;
  readonly #started = new Map<ServiceName, Promise<Provided>>();
  readonly #records = new Map<ServiceName, ServiceRecord>();
  #secrets: Promise<Secrets> | undefined;
  #recording = Promise.resolve();

  constructor(directory: string) {
    this.#directory = directory;
  }

  async provide(hello: Hello): Promise<Addresses> {
    const ensure = async (name: ServiceName): Promise<Provided | null> =>
      hello.needs.includes(name) ? this.#ensure(name, hello) : null;
    const [postgres, meilisearch] = await Promise.all([ensure('postgres'), ensure('meilisearch')]);
    return {
      databaseUrl: postgres ? postgresUrl(postgres.service.port, postgres.secret) : null,
      meiliUrl: meilisearch ? `http://127.0.0.1:${meilisearch.service.port}` : null,
      meiliKey: meilisearch?.secret ?? null,
    };
  }

  async stop(): Promise<void> {
    const started = await Promise.allSettled(this.#started.values());
    await Promise.all(
      started.map(async (result) => {
        if (result.status === 'fulfilled') await result.value.service.stop();
      }),
    );
    this.#records.clear();
    await this.#saveRecords();
  }

  #ensure(name: ServiceName, hello: Hello): Promise<Provided> {
    const known = this.#started.get(name);
    if (known !== undefined) return known;
    const starting = this.#start(name, hello);
    this.#started.set(name, starting);
    // A failed start is told to who asked; the next one who asks tries anew.
    starting.catch(() => this.#started.delete(name));
    return starting;
  }

  async #start(name: ServiceName, hello: Hello): Promise<Provided> {
    this.#secrets ??= loadSecrets(this.#directory);
    const secrets = await this.#secrets;
    const secret =
      name === 'postgres' ? secrets.postgresPassword : (hello.meiliMasterKey ?? secrets.meiliMasterKey);
    const definition: ServiceDefinition =
      name === 'postgres'
        ? await postgresDefinition(this.#directory, secret, hello.durability)
        : await meilisearchDefinition(this.#directory, secret);
    const service = await startService(definition, this.#directory, async (process) => {
      this.#records.set(name, { name, ...process });
      await this.#saveRecords();
    });
    return { service, secret };
  }

  #saveRecords(): Promise<void> {
    this.#recording = this.#recording.then(() =>
      writeJson(dataPaths(this.#directory).services, [...this.#records.values()]),
    );
    return this.#recording;
  }
}
