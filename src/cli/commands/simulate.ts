import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { InvalidArgumentError, type Command } from 'commander';
import { drainAll, driftCount, ensureGeneration, findDrift, indexerDeps } from '../../indexer/index.js';
import { recountStaleSellers } from '../../marketplace/import/effects.js';
import { openDatabase, type Db } from '../../platform/database/database.js';
import { whatIsRepeated } from '../../platform/database/prepared.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Runtime } from '../../platform/runtime.js';
import {
  checkMarket,
  exportHistory,
  simulate,
  writeHistory,
  type SimulationReport,
} from '../../simulation/index.js';
import type { CliContext } from '../context.js';
import { leaveDemoOut, loadDemoCatalogue } from '../demo.js';
import { openProgressView } from '../import/progress-view.js';
import { reportingEngineTrouble } from '../index/engine-trouble.js';
import { describeSimulation } from '../simulate/simulation-report.js';

interface Options {
  readonly days: number;
  readonly seed: number;
  readonly sellers: number;
  readonly buyers: number;
  readonly orders: number;
  readonly json?: true;
  readonly snapshot?: string;
}

/** Transactions side by side. */
const LANES = 6;

const examples = `
أمثلة · Examples
  MIZAN_DATA_DIR=.mizan/simulated mizan simulate --days 90 --seed 1
  MIZAN_DATA_DIR=.mizan/simulated npm start
  mizan simulate --days 7 --sellers 50 --buyers 200 --orders 300
  mizan simulate --days 60 --buyers 800 --orders 2000 --snapshot fixtures/demo/history.ndjson.gz

رمز الخروج · Exit code
  0 السوق سليم · the market is sound
  1 في الدفتر أو الإشارات أو الفهرس خلل · something is wrong with ledger, signals or index
  2 تعذّرت المحاكاة · could not run`;

/** `mizan simulate`: exit code 0 when ledger, signals and index are sound afterwards, 1 when not, 2 could not run. */
export function register(program: Command, context: CliContext): void {
  program
    .command('simulate')
    .summary('سوق يعيش أياماً في دقائق · live a marketplace for some days')
    .description(
      'يملأ مجلد بيانات فارغاً بسوق عاش أياماً: بائعون ومشترون وطلبات ونزاعات وتقييمات، ثم يفحص الدفتر والإشارات والفهرس. البذرة نفسها تعطي السوق نفسه.\n' +
        'Fills an empty data directory with a market that has lived: sellers, buyers, orders, disputes, reviews; then checks ledger, signals and index. The same seed gives the same market.',
    )
    .option('--days <n>', 'عدد الأيام · days to live', whole, 90)
    .option('--seed <n>', 'بذرة المصادفة · seed of chance', whole, 1)
    .option('--sellers <n>', 'عدد البائعين · sellers', whole, 1000)
    .option('--buyers <n>', 'عدد المشترين · buyers', whole, 5000)
    .option('--orders <n>', 'عدد الطلبات · orders', whole, 30_000)
    .option(
      '--snapshot <file>',
      'ما عاشه السوق التجريبي، في ملف · live on the listings of the demo, and write what was lived into a file',
    )
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      await context.withRuntime((runtime) => reportingEngineTrouble(() => run(context, runtime, options)));
    });
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('اكتب عدداً صحيحاً أكبر من صفر · write a whole number above 0.');
  }
  return value;
}

async function run(context: CliContext, runtime: Runtime, options: Options): Promise<number> {
  const { db, clock } = runtime;
  await requireEmpty(runtime);
  await leaveDemoOut(db);
  if (options.snapshot !== undefined) {
    await loadDemoCatalogue(db, clock);
    await recountStaleSellers(db);
  }
  const started = clock.now().getTime();
  const report = await live(context, runtime, options);
  const seconds = (clock.now().getTime() - started) / 1000;
  const check = await checkMarket(db);
  const drift = await index(context, runtime);
  const result = { seconds, ...report, ...check, drift };
  context.stdout.write(`${options.json === true ? JSON.stringify(result) : describeSimulation(result)}\n`);
  return check.ledgerFaults.length + check.signalsOff + drift === 0 ? 0 : 1;
}

async function requireEmpty({ db, config }: Runtime): Promise<void> {
  const listing = await db.selectFrom('listing').select('id').limit(1).executeTakeFirst();
  if (listing !== undefined) throw new AppError('MARKET_NOT_EMPTY', { directory: config.dataDirectory });
}

async function live(
  context: CliContext,
  { databaseUrl, log, clock }: Runtime,
  options: Options,
): Promise<SimulationReport> {
  const onError = (error: Error): void => {
    log.warn({ err: error }, 'a connection to the database was lost');
  };
  const db = openDatabase(inHaste(databaseUrl), onError, LANES + 2, whatIsRepeated());
  const view = openProgressView(context.stderr, 'أيام السوق', () => clock.now().getTime());
  try {
    const until = clock.now();
    const report = await simulate(db, {
      ...options,
      // One deed after the other: what a snapshot holds depends on the seed alone.
      ...(options.snapshot === undefined ? { lanes: LANES } : { lanes: 1, sellers: 'demo' }),
      until,
      signal: context.interruption(),
      onDay: (day) => {
        view.update(day, options.days, day);
      },
    });
    if (options.snapshot !== undefined) await writeSnapshot(db, until, options.snapshot);
    return report;
  } finally {
    view.end();
    await db.destroy();
  }
}

async function writeSnapshot(db: Db, until: Date, path: string): Promise<void> {
  await writeFile(path, gzipSync(writeHistory(await exportHistory(db, until)), { level: 9 }));
}

/**
 * Settings of the connections that live the days: a commit is not waited for until it is on disk, since a market of which
 * the last second is lost is simulated again, and what is asked again and again is planned once.
 */
function inHaste(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan');
  return url.href;
}

/** Brings everything into the index; answers how many documents differ afterwards. */
async function index({ stderr }: CliContext, runtime: Runtime): Promise<number> {
  const deps = indexerDeps(runtime);
  await ensureGeneration(deps);
  const view = openProgressView(stderr, 'الفهرسة', () => runtime.clock.now().getTime());
  try {
    await drainAll(deps, {
      onProgress: ({ done, total }) => {
        view.update(done, total, done);
      },
    });
  } finally {
    view.end();
  }
  const reports = await findDrift(deps);
  return reports.reduce((sum, report) => sum + driftCount(report), 0);
}
