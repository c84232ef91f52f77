/**
 * The keeper: one small process a data directory that owns its PostgreSQL and Meilisearch. Every process that uses
 * them holds a connection to it; when the last connection ends, however it ends, the keeper stops both and exits.
 * It lives in a session of its own, so that a Ctrl-C in a terminal reaches the clients and never the databases.
 */
import { timingSafeEqual } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { AppError } from '../errors/app-error.js';
import { dataPaths, ensureDataDirectory, randomSecret, writeJson } from './data-directory.js';
import { stopLeftovers } from './leftovers.js';
import { acquireLock, releaseLock } from './lock.js';
import { clientMessageSchema, decoder, encode, type ClientMessage, type KeeperMessage } from './protocol.js';
import { ServiceSet } from './service-set.js';

type Hello = Extract<ClientMessage, { type: 'hello' }>;

/** A keeper that nobody turns to within this time, in milliseconds, was started by a process that died. */
const firstClientPatience = 20_000;

interface Client {
  readonly kind: Hello['kind'];
  address: string | null;
}

class Keeper {
  readonly #directory: string;
  readonly #services: ServiceSet;
  readonly #token = randomSecret();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #clients = new Map<Socket, Client>();
  #hadClients = false;
  #stopping: Promise<void> | null = null;

  constructor(directory: string) {
    this.#directory = directory;
    this.#services = new ServiceSet(directory);
    this.#server = createServer((socket) => {
      this.#accept(socket);
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await writeJson(dataPaths(this.#directory).keeper, { pid: process.pid, port, token: this.#token });
    setTimeout(() => {
      if (this.#clients.size === 0) void this.stop();
    }, firstClientPatience).unref();
  }

  /** Stops the services and ends the process. Those who wait for it see their connection end last. */
  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      await rm(dataPaths(this.#directory).keeper, { force: true });
      this.#server.close();
      await this.#services.stop();
      await releaseLock(dataPaths(this.#directory).lock);
      for (const socket of this.#sockets) socket.end();
      process.exit(0);
    })();
    return this.#stopping;
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setEncoding('utf8').setNoDelay(true);
    const receive = decoder(
      clientMessageSchema,
      (message) => {
        this.#receive(socket, message);
      },
      () => socket.destroy(),
    );
    socket.on('data', receive);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#leave(socket);
    });
  }

  #receive(socket: Socket, message: ClientMessage): void {
    const client = this.#clients.get(socket);
    if (message.type === 'hello') void this.#welcome(socket, message);
    else if (client === undefined) socket.destroy();
    else if (message.type === 'address') client.address = message.address;
    else this.#leave(socket);
  }

  async #welcome(socket: Socket, hello: Hello): Promise<void> {
    if (this.#stopping !== null || !sameSecret(hello.token, this.#token)) {
      socket.destroy();
      return;
    }
    const running = [...this.#clients.values()].find((client) => client.kind === 'server');
    if (hello.kind === 'server' && running !== undefined) {
      const details = { directory: this.#directory, address: running.address ?? '127.0.0.1' };
      answer(socket, { type: 'refused', code: 'ALREADY_RUNNING', details });
      return;
    }
    this.#clients.set(socket, { kind: hello.kind, address: hello.address });
    const isFirst = !this.#hadClients;
    this.#hadClients = true;
    try {
      answer(socket, { type: 'ready', isFirst, ...(await this.#services.provide(hello)) });
    } catch (error) {
      console.error(error);
      const known = error instanceof AppError ? error : unexpected(this.#directory, error);
      answer(socket, { type: 'refused', code: known.code, details: known.details });
    }
  }

  /** A client left: by word, by closing, by death. After the last one there is nothing to keep. */
  #leave(socket: Socket): void {
    if (!this.#clients.delete(socket)) return;
    if (this.#clients.size === 0) void this.stop();
    else socket.end();
  }
}

function answer(socket: Socket, message: KeeperMessage): void {
  if (socket.writable) socket.write(encode(message));
}

function sameSecret(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function unexpected(directory: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError('SERVICE_FAILED', { service: 'Mizan', reason, log: `${directory}/logs/keeper.log` });
}

async function main(directory: string): Promise<void> {
  await ensureDataDirectory(directory);
  if (!(await acquireLock(dataPaths(directory).lock))) return;
  await stopLeftovers(directory);
  const keeper = new Keeper(directory);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void keeper.stop());
  process.on('uncaughtException', (error) => {
    console.error(error);
    void keeper.stop();
  });
  await keeper.open();
}

const directory = process.argv[2];
if (directory === undefined)
  throw new Error('The keeper is started by Mizan itself, with its data directory.');
await main(directory);
