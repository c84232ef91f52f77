import { createHash } from 'node:crypto';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../platform/errors/app-error.js';
import { LineSplitter, type Line } from './line-splitter.js';

/** Bytes of one line that are read; a longer one is refused without being held. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** A file to be imported, known by its place and its content. */
export interface ImportFile {
  /** As the caller wrote it. */
  readonly path: string;
  /** Where it is and what it holds: an interrupted import goes on only with the same. */
  readonly key: string;
  /** Every key of this place begins with it. */
  readonly place: string;
  readonly bytes: number;
}

/** Fails with IMPORT_FILE_UNREADABLE where there is no file that can be read. */
export async function assertReadable(path: string): Promise<void> {
  try {
    if (!(await stat(path)).isFile()) throw new Error('not a regular file');
    await access(path, constants.R_OK);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Reads the file once for its key. Refuses what is no readable file with IMPORT_FILE_UNREADABLE. */
export async function identifyFile(path: string): Promise<ImportFile> {
  await assertReadable(path);
  try {
    const found = await stat(path);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    const place = `${resolve(path)}\n`;
    return { path, place, key: place + hash.digest('hex'), bytes: found.size };
  } catch (error) {
    throw unreadable(path, error);
  }
}

export interface Reading {
  readonly lines: readonly Line[];
  /** Bytes of the file that were read, before unpacking. */
  readonly bytesRead: number;
}

/**
 * The lines of a file, plain or gzip by its content, as they come. Fails with IMPORT_FILE_DAMAGED where a packed file
 * breaks off or is spoilt; the lines before that have been given.
 */
export async function* readLines(file: ImportFile): AsyncGenerator<Reading> {
  const packed = await isPacked(file.path);
  const source = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  const splitter = new LineSplitter(MAX_LINE_BYTES);
  try {
    for await (const chunk of packed ? unpack(source) : source) {
      yield { lines: splitter.push(chunk as Buffer), bytesRead: source.bytesRead };
    }
    yield { lines: splitter.end(), bytesRead: source.bytesRead };
  } catch (error) {
    throw packed && isUnpackError(error) ? damaged(file.path, error) : unreadable(file.path, error);
  } finally {
    source.destroy();
  }
}

function unpack(source: ReadStream): AsyncIterable<unknown> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

async function isPacked(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function isUnpackError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function damaged(path: string, error: Error): AppError {
  return new AppError('IMPORT_FILE_DAMAGED', { path, reason: error.message }, { cause: error });
}

function unreadable(path: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError('IMPORT_FILE_UNREADABLE', { path, reason }, { cause: error });
}
