import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { measureAll, readSvmlight, tune, type LinearMetrics, type Tuned } from '../../tuning/linear/index.js';
import type { CliContext } from '../context.js';

interface TuneCommandOptions {
  readonly train: string;
  readonly test: string;
  readonly format: 'svmlight';
  readonly nonNegative?: boolean;
  readonly weightsOut?: string;
}

const examples = `
أمثلة · Examples
  mizan tune --train train.txt --test test.txt
  mizan tune --train rank.train.gz --test rank.test.gz          # sizes of the queries in rank.train.query
  mizan tune --train t.txt --test v.txt --non-negative --weights-out weights.json`;

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
    .option('--weights-out <file>', 'حفظ الأوزان · write the weights as JSON')
    .addHelpText('after', examples)
    .action(async ({ train, test, nonNegative = false, weightsOut }: TuneCommandOptions) => {
      const [known, unseen] = await readSvmlight([train, test]);
      if (known === undefined || unseen === undefined) return;
      const tuned = tune(known, {
        nonNegative,
        onProgress: (done, of) => stderr.write(progressLine(done, of)),
      });
      stderr.write('\n');
      const byName = Object.fromEntries(known.names.map((name, index) => [name, tuned.weights[index] ?? 0]));
      if (weightsOut !== undefined) await writeFile(weightsOut, `${JSON.stringify(byName, null, 2)}\n`);
      stdout.write(`${report(tuned, measureAll(unseen.groups, tuned.weights), byName)}\n`);
      context.exit(0);
    });
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
    `cross-validated  ${figures(tuned.crossValidated)}`,
    `test             ${figures(test)}`,
    `weights  ${listed.join(' ')}`,
  ].join('\n');
}

function figures({ queries, ndcgEmptyOne, ndcgEmptyZero, map }: LinearMetrics): string {
  const [one, zero, average] = [ndcgEmptyOne, ndcgEmptyZero, map].map((value) => value.toFixed(4));
  return `queries ${queries}  NDCG@10 ${one} (empty as 1)  NDCG@10 ${zero} (empty as 0)  MAP ${average}`;
}
