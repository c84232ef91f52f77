import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors/app-error.js';

/** Where each thing of a data directory lives. */
export function dataPaths(
  directory: string,
): Record<'lock' | 'keeper' | 'services' | 'secrets' | 'logs' | 'postgres' | 'meilisearch', string> {
  return {
    lock: join(directory, 'keeper.lock'),
    keeper: join(directory, 'keeper.json'),
    services: join(directory, 'services.json'),
    secrets: join(directory, 'secrets.json'),
    logs: join(directory, 'logs'),
    postgres: join(directory, 'postgres'),
    meilisearch: join(directory, 'meilisearch'),
  };
}

/** Makes the directory where it is missing. For root it can be entered by the account of the database. */
export async function ensureDataDirectory(directory: string): Promise<void> {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await mkdir(directory, { recursive: true, mode });
    await mkdir(dataPaths(directory).logs, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError(
      'DATA_DIRECTORY_UNUSABLE',
      { directory, reason: error instanceof Error ? error.message : String(error) },
      { cause: error },
    );
  }
}

const secretsSchema = z.object({ postgresPassword: z.string(), meiliMasterKey: z.string() });
export type Secrets = z.infer<typeof secretsSchema>;

/** The passwords of the embedded services: made up once, readable by the owner of the directory only. */
export async function loadSecrets(directory: string): Promise<Secrets> {
  const path = dataPaths(directory).secrets;
  const known = await readJson(path, secretsSchema);
  if (known !== null) return known;
  const secrets = { postgresPassword: randomSecret(), meiliMasterKey: randomSecret() };
  await writeJson(path, secrets);
  return secrets;
}

export function randomSecret(): string {
  return randomBytes(24).toString('hex');
}

/** The content of a JSON file, null when it is missing or not of this shape. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Writes a JSON file that only its owner reads; readers see the old or the new content, never a part. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, path);
}

const logLimit = 5_000_000;

/** Opens a service's log for appending and returns its descriptor; a large one is put aside first. */
export async function openLog(
  directory: string,
  name: string,
): Promise<{ fd: number; close(): Promise<void> }> {
  const path = join(dataPaths(directory).logs, `${name}.log`);
  const size = await stat(path).then(
    (entry) => entry.size,
    () => 0,
  );
  if (size > logLimit) {
    await rm(`${path}.1`, { force: true });
    await rename(path, `${path}.1`);
  }
  const handle = await open(path, 'a', 0o600);
  return { fd: handle.fd, close: () => handle.close() };
}
