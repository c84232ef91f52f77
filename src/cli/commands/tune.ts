import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { measureAll, readSvmlight, shaped, shapeOf, tune } from '../../tuning/linear/index.js';
import type { JudgedRows, LinearMetrics, Tuned } from '../../tuning/linear/index.js';
import type { CliContext } from '../context.js';

interface TuneCommandOptions {
  readonly train: string;
  readonly test: string;
  readonly format: 'svmlight';
  readonly nonNegative?: boolean;
  readonly curves?: number;
  readonly weightsOut?: string;
}

const examples = `
أمثلة · Examples
  mizan tune --train train.txt --test test.txt
  mizan tune --train rank.train.gz --test rank.test.gz          # sizes of the queries in rank.train.query
  mizan tune --train t.txt --test v.txt --non-negative --weights-out weights.json
  mizan tune --train t.txt --test v.txt --curves 8               # how each feature would best be bent`;

/** `mizan tune`: linear weights from judged features. Needs no services. */
export function register(program: Command, context: CliContext): void {
  const { stdout, stderr } = context;
  program
    .command('tune')
    .summary('ضبط أوزان خطية من بيانات محكّمة · linear weights from judged features')
    .description(
      'يجد أوزان الإشارات من بيانات محكّمة، ويقيس ترتيبها على بيانات أخرى.\n' +
        'Finds linear weights on judged features (svmlight, LETOR) and measures the order that they make on others.',
    )
    .requiredOption('--train <file>', 'ما تُضبط عليه الأوزان · features and grades to tune on')
    .requiredOption('--test <file>', 'ما تُقاس عليه · features and grades to measure on')
    .addOption(
      new Option('--format <format>', 'صيغة الملفين · format').choices(['svmlight']).default('svmlight'),
    )
    .option('--non-negative', 'لا وزن تحت الصفر · no weight below zero')
    .option('--curves <pieces>', 'منحنى لكل خاصية بدل خط مستقيم · a curve for each feature', toPieces)
    .option('--weights-out <file>', 'حفظ الأوزان · write the weights as JSON')
    .addHelpText('after', examples)
    .action(async ({ train, test, nonNegative = false, curves, weightsOut }: TuneCommandOptions) => {
      const [known, unseen] = asCurves(await readSvmlight([train, test]), curves);
      if (known === undefined || unseen === undefined) return;
      const tuned = tune(known, {
        nonNegative,
        isOneScale: curves !== undefined,
        onProgress: (done, of) => stderr.write(progressLine(done, of)),
      });
      stderr.write('\n');
      const byName = Object.fromEntries(known.names.map((name, index) => [name, tuned.weights[index] ?? 0]));
      if (weightsOut !== undefined) await writeFile(weightsOut, `${JSON.stringify(byName, null, 2)}\n`);
      stdout.write(`${report(tuned, measureAll(unseen.groups, tuned.weights), byName)}\n`);
      context.exit(0);
    });
}

const NOT_VALIDATED =
  'ما في ملف التدريب أقل من أن يكفي للتحقق المتقاطع · too little in the training file for cross-validation';

/** Two pieces at least: with one a curve is the straight line that there is without. */
function toPieces(text: string): number {
  const pieces = Number(text);
  if (!Number.isInteger(pieces) || pieces < 2 || pieces > 50)
    throw new InvalidArgumentError('عدد صحيح من 2 إلى 50 · a whole number from 2 to 50');
  return pieces;
}

/** Features as pieces of curves that bend where the first file says, so that one weight means the same in both. */
function asCurves(read: readonly JudgedRows[], pieces: number | undefined): readonly JudgedRows[] {
  const [first] = read;
  if (pieces === undefined || first === undefined) return read;
  const shape = shapeOf(first, { pieces });
  return read.map((rows) => shaped(rows, shape));
}

function progressLine(done: number, of: number): string {
  return `\rضبط الأوزان · tuning ${done}/${of}`;
}

function report(tuned: Tuned, test: LinearMetrics, weights: Readonly<Record<string, number>>): string {
  const listed = Object.entries(weights)
    .filter(([, weight]) => weight !== 0)
    .map(([name, weight]) => `${name}:${weight.toPrecision(4)}`);
  return [
    `penalty ${tuned.penalty}  rounds ${tuned.rounds}`,
    `cross-validated  ${tuned.crossValidated === null ? NOT_VALIDATED : figures(tuned.crossValidated)}`,
    `test             ${figures(test)}`,
    `weights  ${listed.join(' ')}`,
  ].join('\n');
}

function figures({ queries, ndcgEmptyOne, ndcgEmptyZero, map }: LinearMetrics): string {
  const [one, zero, average] = [ndcgEmptyOne, ndcgEmptyZero, map].map((value) => value.toFixed(4));
  return `queries ${queries}  NDCG@10 ${one} (empty as 1)  NDCG@10 ${zero} (empty as 0)  MAP ${average}`;
}
