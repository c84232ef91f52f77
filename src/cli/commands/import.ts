import type { Command } from 'commander';
import { drainAll, ensureGeneration, indexerDeps } from '../../indexer/index.js';
import { importFiles, type ImportSummary } from '../../marketplace/import/import-files.js';
import { assertReadable } from '../../marketplace/import/read-file.js';
import type { Runtime } from '../../platform/runtime.js';
import type { CliContext } from '../context.js';
import { ensureDemo, leaveDemoOut } from '../demo.js';
import { openProgressView } from '../import/progress-view.js';
import { describeSummary, exitCodeOf, interruptedText, waitingText } from '../import/summary.js';

interface Options {
  readonly demo: boolean;
}

export function register(program: Command, context: CliContext): void {
  program
    .command('import')
    .summary('تحميل خدمات من ملفات NDJSON · load records')
    .description(
      'يحمّل سجلات من ملفات NDJSON (عادية أو gzip) ويعود حين يصبح كل شيء قابلاً للبحث. يمكن إيقافه وإعادته.\n' +
        'Loads records from NDJSON files (plain or gzip) and returns when all are searchable. May be stopped and repeated.',
    )
    .argument('<file...>', 'ملفات السجلات · files of records')
    .option('--no-demo', 'دون السوق التجريبي على مجلد فارغ · leave the demo out of an empty directory')
    .addHelpText(
      'after',
      '\nالسطر المرفوض يُكتب مع سببه في FILE.rejected.ndjson\nA refused line goes to FILE.rejected.ndjson',
    )
    .action(async (files: string[], options: Options) => {
      await Promise.all(files.map(assertReadable));
      await context.withRuntime((runtime) => run(context, runtime, files, options));
    });
}

async function run(
  context: CliContext,
  runtime: Runtime,
  files: readonly string[],
  { demo }: Options,
): Promise<number> {
  const { db, clock } = runtime;
  const start = clock.now().getTime();
  const signal = context.interruption();
  await ensureGeneration(indexerDeps(runtime));
  if (demo) await ensureDemo(db, clock);
  else await leaveDemoOut(db);

  // Loaded first, indexed after: what a seller's later listings change in the earlier ones is then indexed once.
  const summary = await load(context, runtime, files, signal);
  const failed = signal.aborted ? 0 : await index(context, runtime, signal);
  if (signal.aborted) {
    context.stderr.write(`${interruptedText(files)}\n`);
    return 130;
  }
  const seconds = (clock.now().getTime() - start) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  context.stdout.write(`${describeSummary(summary, { failed, seconds, peakMegabytes })}\n`);
  return exitCodeOf(summary, failed);
}

async function load(
  { stderr }: CliContext,
  { db, clock }: Runtime,
  files: readonly string[],
  signal: AbortSignal,
): Promise<ImportSummary> {
  const view = openProgressView(stderr, 'التحميل', () => clock.now().getTime());
  try {
    return await importFiles(db, files, {
      clock,
      signal,
      onProgress: ({ bytesRead, bytes, lines }) => view.update(bytesRead, bytes, lines),
      onWait: () => stderr.write(`${waitingText}\n`),
    });
  } finally {
    view.end();
  }
}

async function index(context: CliContext, runtime: Runtime, signal: AbortSignal): Promise<number> {
  const view = openProgressView(context.stderr, 'الفهرسة', () => runtime.clock.now().getTime());
  try {
    const { failed } = await drainAll(indexerDeps(runtime), {
      signal,
      onProgress: ({ done, total }) => view.update(done, total, done),
      onWait: (error) => {
        runtime.log.warn({ err: error }, 'the search engine does not answer; waiting for it');
      },
    });
    return failed;
  } finally {
    view.end();
  }
}
