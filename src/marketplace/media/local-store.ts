import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../platform/errors/app-error.js';
import type { MediaStore } from './store.js';

const plainKey = /^[\w-]+(?:\.[a-z]+)+$/u;

/** Files below a directory, in folders by the first two characters. A file is there whole or not at all. */
export function openLocalStore(directory: string): MediaStore {
  const pathOf = (key: string): string => {
    if (!plainKey.test(key)) throw new RangeError(`not a key of a picture: ${key}`);
    return join(directory, key.slice(0, 2), key);
  };
  return {
    put: (key, body) =>
      named(async () => {
        const path = pathOf(key);
        await mkdir(dirname(path), { recursive: true });
        const unfinished = `${path}.${randomUUID()}`;
        await writeFile(unfinished, body);
        await rename(unfinished, path);
      }),
    get: (key) =>
      named(async () => {
        try {
          return await readFile(pathOf(key));
        } catch (error) {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
          throw error;
        }
      }),
    delete: (key) => named(() => rm(pathOf(key), { force: true })),
    url: () => null,
  };
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('MEDIA_STORE_FAILED', { reason }, { cause });
  }
}
