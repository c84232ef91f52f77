import { InvalidArgumentError, type Command } from 'commander';
import { countExposure, exposureReport } from '../../tuning/exposure/index.js';
import type { CliContext } from '../context.js';
import { formatExposure } from '../exposure/exposure-report.js';

interface Options {
  readonly days: number;
  readonly json?: true;
}

const MAX_DAYS = 120;

const examples = `
أمثلة · Examples
  mizan exposure
  mizan exposure --days 30 --json`;

/** `mizan exposure`: how the places of first pages were shared, and what exploration spent. */
export function register(program: Command, context: CliContext): void {
  program
    .command('exposure')
    .summary('كيف توزّع الظهور على الخدمات · how first-page places were shared')
    .description(
      'يقول كم ظهرت الخدمات في الصفحات الأولى، وكم نال الجديد منها، وكم أنفق الاستكشاف في كل قسم.\n' +
        'Impressions on first pages by category: of new listings, by exploration, and how unevenly over all.',
    )
    .option('--days <days>', 'كم يوماً مضى · how many days back', dayCount, 7)
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .addHelpText('after', examples)
    .action((options: Options) =>
      context.withRuntime(async ({ db, clock }) => {
        await countExposure(db, clock.now());
        const report = await exposureReport(db, clock.now(), options.days);
        context.stdout.write(`${options.json === true ? JSON.stringify(report) : formatExposure(report)}\n`);
        return 0;
      }),
    );
}

function dayCount(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= MAX_DAYS) return value;
  throw new InvalidArgumentError(`عدد صحيح من 1 إلى ${MAX_DAYS} · a whole number from 1 to ${MAX_DAYS}`);
}
