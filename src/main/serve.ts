import type { Command } from 'commander';
import type { CliContext } from '../cli/context.js';
import { demoIsLoaded, ensureDemo } from '../cli/demo.js';
import { openProgressView } from '../cli/import/progress-view.js';
import { drainAll, indexerDeps } from '../indexer/index.js';
import { openRuntime, type Runtime } from '../platform/runtime.js';
import { createCore } from '../marketplace/core/index.js';
import { demoAccounts } from './demo-accounts.js';
import { demoKeys } from './demo-keys.js';
import { startServer } from './server.js';
import { welcome, type DemoSignIns } from './welcome.js';

/** Milliseconds that an orderly end may take. */
const closePatience = 15_000;

/** `mizan serve`: what `npm start` runs. */
export function register(program: Command, context: CliContext): void {
  program
    .command('serve')
    .summary('تشغيل البحث والواجهة · serve API and pages')
    .description(
      'يشغّل الواجهة والصفحات والفهرسة معاً.\nServes the API and the pages, and indexes, in one process.',
    )
    .action(async () => {
      context.exit(await serve(context));
    });
}

/** Serves until a signal comes; a second one ends the process at once. Returns the exit code. */
async function serve(context: CliContext): Promise<number> {
  const stop = context.interruption();
  const runtime = await openRuntime({ client: 'server', maxConnections: 20 });
  const lost = new Promise<'lost'>((resolve) => {
    runtime.services.onLost(() => {
      resolve('lost');
    });
  });
  const stopped = new Promise<'stopped'>((resolve) => {
    stop.addEventListener('abort', () => {
      resolve('stopped');
    });
    if (stop.aborted) resolve('stopped');
  });
  try {
    const started = start(context, runtime, stop);
    const end = await Promise.race([started.then(() => Promise.race([stopped, lost])), stopped, lost]);
    if (end === 'stopped') return 0;
    runtime.log.fatal('the embedded services are gone');
    return 1;
  } finally {
    setTimeout(() => process.exit(1), closePatience).unref();
    await runtime.close();
  }
}

async function start(context: CliContext, runtime: Runtime, stop: AbortSignal): Promise<void> {
  const { db } = runtime;
  const { address } = await startServer(runtime, () => loadDemo(context, runtime, stop));
  context.stdout.write(welcome(address, (await demoIsLoaded(db)) ? await demoSignIns(runtime) : null));
}

async function demoSignIns({ db, clock, config }: Runtime): Promise<DemoSignIns> {
  const keys = await demoKeys(db, config.dataDirectory);
  const accounts = await demoAccounts(createCore(db, clock), config.dataDirectory, keys.sellerId);
  return { keys, accounts };
}

/** On the first run: the demo marketplace, until all of it is searchable. */
async function loadDemo({ stderr }: CliContext, runtime: Runtime, signal: AbortSignal): Promise<void> {
  const { db, clock } = runtime;
  const loaded = await ensureDemo(db, clock, () => {
    stderr.write('تحميل السوق التجريبي (مرة واحدة) · Loading the demo marketplace (once)\n');
  });
  if (!loaded) return;
  const view = openProgressView(stderr, 'الفهرسة', () => clock.now().getTime());
  try {
    await drainAll(indexerDeps(runtime), {
      signal,
      onProgress: ({ done, total }) => {
        view.update(done, total, done);
      },
    });
  } finally {
    view.end();
  }
}
