import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors/app-error.js';
import { programArguments } from '../program.js';
import { dataPaths, openLog, readJson } from './data-directory.js';
import { hasLeftovers, stopLeftovers } from './leftovers.js';
import { acquireLock, lockOwner, releaseLock } from './lock.js';
import {
  decoder,
  encode,
  keeperFileSchema,
  keeperMessageSchema,
  type ClientMessage,
  type KeeperMessage,
} from './protocol.js';

export type Hello = Omit<Extract<ClientMessage, { type: 'hello' }>, 'type' | 'token'>;
export type Addresses = Extract<KeeperMessage, { type: 'ready' }>;

/** An open connection to the keeper: as long as it lives, so do the services. */
export interface KeeperConnection {
  readonly addresses: Addresses;
  announce(address: string): void;
  /** Called when the keeper is gone although this side did not close. */
  onLost(listener: () => void): void;
  /** Lets go; when nobody else uses the services, returns after they have stopped. */
  close(): Promise<void>;
}

const patience = 120_000;
const closePatience = 30_000;

/** Turns to the directory's keeper, starting one where there is none. `AppError`s: those of the services. */
export async function connectToKeeper(directory: string, hello: Hello): Promise<KeeperConnection> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if ((await lockOwner(dataPaths(directory).lock)) === null) await startKeeper(directory);
    const connection = await tryConnect(directory, hello);
    if (connection !== null) return connection;
    await sleep(15);
  }
  throw keeperFailed(directory, `no answer within ${patience / 1000} seconds`);
}

/** Starts a keeper in a session of its own and returns when it holds the lock or has given way to another one. */
async function startKeeper(directory: string): Promise<void> {
  const log = await openLog(directory, 'keeper');
  const child = spawn(process.execPath, [...programArguments(import.meta.url, 'keeper'), directory], {
    cwd: directory,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
  });
  const exit: { code: number | null } = { code: null };
  child.once('exit', (code) => {
    exit.code = code ?? 1;
  });
  child.once('error', () => {
    exit.code = 1;
  });
  child.unref();
  await log.close();
  const deadline = Date.now() + patience;
  while (exit.code === null && (await lockOwner(dataPaths(directory).lock)) === null) {
    if (Date.now() > deadline) throw keeperFailed(directory, 'the keeper did not start');
    await sleep(10);
  }
  if (exit.code !== null && exit.code !== 0) {
    throw keeperFailed(directory, `the keeper ended with code ${exit.code}`);
  }
}

/** One try; null when the keeper is not there yet or on its way out. */
async function tryConnect(directory: string, hello: Hello): Promise<KeeperConnection | null> {
  const keeper = await readJson(dataPaths(directory).keeper, keeperFileSchema);
  const owner = await lockOwner(dataPaths(directory).lock);
  if (keeper === null || owner === null || owner === 'unknown' || owner.pid !== keeper.pid) return null;
  const socket = connect({ host: '127.0.0.1', port: keeper.port, noDelay: true });
  const message = await exchange(socket, { type: 'hello', token: keeper.token, ...hello });
  if (message?.type === 'ready') return openConnection(directory, socket, message);
  socket.destroy();
  if (message === null) return null;
  throw new AppError(message.code, message.details);
}

/** Says hello and waits for the answer; null when the connection ends without one. */
function exchange(socket: Socket, hello: ClientMessage): Promise<KeeperMessage | null> {
  return new Promise((resolve) => {
    const none = (): void => {
      resolve(null);
    };
    socket.setEncoding('utf8');
    socket.on('error', none);
    socket.on('close', none);
    socket.on('data', decoder(keeperMessageSchema, resolve, none));
    socket.write(encode(hello));
  });
}

function openConnection(directory: string, socket: Socket, addresses: Addresses): KeeperConnection {
  let isClosing = false;
  const listeners: (() => void)[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => {
      resolve();
      if (!isClosing) for (const listener of listeners) listener();
    });
  });
  socket.on('end', () => socket.end());
  socket.unref();
  return {
    addresses,
    announce: (address) => socket.write(encode({ type: 'address', address })),
    onLost: (listener) => {
      listeners.push(listener);
    },
    close: async () => {
      if (!isClosing && !socket.destroyed) {
        isClosing = true;
        socket.ref();
        socket.write(encode({ type: 'bye' }));
        await Promise.race([ended, sleep(closePatience, undefined, { ref: false })]);
      }
      isClosing = true;
      socket.destroy();
      await sweep(directory);
    },
  };
}

/** After a keeper that was killed, the last one to leave stops what it kept. Usually there is nothing to do. */
async function sweep(directory: string): Promise<void> {
  const { lock } = dataPaths(directory);
  if (!(await hasLeftovers(directory)) || !(await acquireLock(lock))) return;
  try {
    await stopLeftovers(directory);
  } finally {
    await releaseLock(lock);
  }
}

function keeperFailed(directory: string, reason: string): AppError {
  return new AppError('SERVICE_FAILED', { service: 'Mizan', reason, log: `${directory}/logs/keeper.log` });
}
