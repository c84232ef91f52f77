import type { Command } from 'commander';
import {
  driftCount,
  ensureGeneration,
  findDrift,
  indexerDeps,
  repairDrift,
  type DriftReport,
} from '../../indexer/index.js';
import type { Runtime } from '../../platform/runtime.js';
import type { CliContext } from '../context.js';
import { openProgressView } from '../import/progress-view.js';
import { describeReports, repairedText } from '../index/drift-report.js';
import { reportingEngineTrouble } from '../index/engine-trouble.js';

interface Options {
  readonly repair?: true;
  readonly json?: true;
}

const examples = `
أمثلة · Examples
  mizan drift
  mizan drift --repair

رمز الخروج · Exit code
  0 لا فرق، أو أُصلح · no drift, or repaired
  1 يوجد فرق لم يُصلح · drift that is not repaired
  2 تعذّرت المقارنة · could not compare`;

/** `mizan drift`: exit code 0 no drift or repaired, 1 drift that stays, 2 could not compare. */
export function register(program: Command, context: CliContext): void {
  program
    .command('drift')
    .summary('مقارنة الفهرس بقاعدة البيانات · compare index and database')
    .description(
      'يقارن كل خدمة منشورة بما في الفهرس، ويعرض الناقص والزائد والمختلف، ويصلحه إن طُلب.\n' +
        'Compares every published listing with the index, shows what is missing, surplus or different, and mends it on demand.',
    )
    .option('--repair', 'إصلاح الفروق · mend what differs')
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      await context.withRuntime((runtime) => reportingEngineTrouble(() => run(context, runtime, options)));
    });
}

async function run(context: CliContext, runtime: Runtime, { repair, json }: Options): Promise<number> {
  const deps = indexerDeps(runtime);
  await ensureGeneration(deps);
  const reports = await compare(context, runtime);
  const text = json === true ? JSON.stringify(reports) : await describeReports(runtime.db, reports);
  context.stdout.write(`${text}\n`);
  const drifted = reports.some((report) => driftCount(report) > 0);
  const refused = reports.some((report) => report.refused.length > 0);
  if (!drifted) return refused ? 1 : 0;
  if (repair !== true) return 1;
  const { failed } = await repairDrift(deps, reports);
  const remains = (await findDrift(deps)).some((report) => driftCount(report) > 0);
  if (failed > 0 || remains) return 1;
  context.stderr.write(`${repairedText}\n`);
  return 0;
}

async function compare({ stderr }: CliContext, runtime: Runtime): Promise<DriftReport[]> {
  const view = openProgressView(stderr, 'المقارنة', () => runtime.clock.now().getTime());
  try {
    return await findDrift(indexerDeps(runtime), {
      onProgress: ({ done, total }) => {
        view.update(done, total, done);
      },
    });
  } finally {
    view.end();
  }
}
