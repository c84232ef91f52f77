/**
 * Further programs of ours, run by Node in a process or a thread of their own. Bundled, all programs lie beside each
 * other under their names; from the sources each is a file beside the module that asks for it, and run by tsx.
 */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The arguments by which Node runs the program in a process. */
export function programArguments(importMetaUrl: string, name: string, source = `${name}.ts`): string[] {
  const program = fileURLToPath(programUrl(importMetaUrl, name, source));
  if (!isSource(importMetaUrl)) return [program];
  const tsx = pathToFileURL(createRequire(importMetaUrl).resolve('tsx')).href;
  return ['--import', tsx, program];
}

/** Starts the program in a thread. `data` is what can be sent between threads; it finds it as `workerData`. */
export function startThread(importMetaUrl: string, name: string, source: string, data: unknown): Worker {
  const program = programUrl(importMetaUrl, name, source);
  if (!isSource(importMetaUrl)) return new Worker(program, { workerData: data });
  const starter = new URL('../../scripts/support/source-thread.mjs', import.meta.url);
  return new Worker(starter, { argv: [program.href], workerData: data });
}

function isSource(importMetaUrl: string): boolean {
  return importMetaUrl.endsWith('.ts');
}

function programUrl(importMetaUrl: string, name: string, source: string): URL {
  return new URL(isSource(importMetaUrl) ? source : `${name}.js`, importMetaUrl);
}
