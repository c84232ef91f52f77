import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { dataPaths, readJson } from './data-directory.js';
import { stopProcess } from './process.js';
import { serviceNames } from './protocol.js';

/** `.mizan/services.json`: the processes that a keeper started, for the one after it. */
const recordSchema = z.object({
  name: z.enum(serviceNames),
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
});
export type ServiceRecord = z.infer<typeof recordSchema>;

/** PostgreSQL shuts down in order on SIGINT, Meilisearch on SIGTERM. */
const firstSignal = { postgres: 'SIGINT', meilisearch: 'SIGTERM' } as const;

/** Whether processes are on record, running or not. A keeper that stops in order leaves an empty record. */
export async function hasLeftovers(directory: string): Promise<boolean> {
  const records = await readJson(dataPaths(directory).services, z.array(recordSchema));
  return records !== null && records.length > 0;
}

/** Stops what a killed keeper left running. The caller holds the lock of the directory. */
export async function stopLeftovers(directory: string): Promise<void> {
  const path = dataPaths(directory).services;
  const records = (await readJson(path, z.array(recordSchema))) ?? [];
  await Promise.all(
    records.map(({ name, ...identity }) =>
      stopProcess(identity, [
        { signal: firstSignal[name], patience: 20_000 },
        { signal: 'SIGKILL', patience: 5000 },
      ]),
    ),
  );
  await rm(path, { force: true });
}
