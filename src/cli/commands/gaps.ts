import { InvalidArgumentError, type Command } from 'commander';
import { readGaps } from '../../matching/gaps/index.js';
import type { CliContext } from '../context.js';
import { formatGaps } from '../gaps/gap-report.js';

interface Options {
  readonly days: number;
  readonly limit: number;
  readonly json?: true;
}

const DAY_MS = 86_400_000;

const examples = `
أمثلة · Examples
  mizan gaps
  mizan gaps --days 7 --limit 100
  mizan gaps --json`;

/** `mizan gaps`: what buyers searched and the market does not answer. */
export function register(program: Command, context: CliContext): void {
  program
    .command('gaps')
    .summary('ما يبحث عنه المشترون ولا يجدونه · what buyers search and do not find')
    .description(
      'يجمع عمليات البحث التي لم تجد شيئاً أو لم ينقر أحد نتائجها، والطلبات المتكررة: كل حاجة بصيغها، والأكثر طلباً أولاً.\n' +
        'Groups searches that found nothing or were left without a click, and requests that repeat, by what they ask for.',
    )
    .option('--days <days>', 'كم يوماً مضى · how many days back', wholeNumber, 30)
    .option('--limit <needs>', 'أقصى عدد للحاجات · needs at most', wholeNumber, 50)
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .addHelpText('after', examples)
    .action((options: Options) =>
      context.withRuntime(async ({ db, clock }) => {
        const now = clock.now();
        const since = new Date(now.getTime() - options.days * DAY_MS);
        const report = await readGaps(db, since, now, options.limit);
        context.stdout.write(`${options.json === true ? JSON.stringify(report) : formatGaps(report)}\n`);
        return 0;
      }),
    );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('عدد صحيح أكبر من صفر · a whole number above zero');
}
