import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { evaluate, type Evaluation } from '../../tuning/evaluation/evaluate.js';
import { readJudgedQueries } from '../../tuning/evaluation/judged-queries.js';
import type { CliContext } from '../context.js';
import { readProfileFile } from '../profile-file.js';
import { withSearch } from '../with-search.js';

interface EvaluateOptions {
  readonly queries: string;
  readonly judgments: readonly string[];
  readonly profile?: string;
  readonly runOut?: string;
  readonly perQuery?: boolean;
}

const examples = `
أمثلة · Examples
  mizan evaluate --queries queries.tsv --judgments judgments.tsv
  mizan evaluate --queries q.tsv --judgments pooled.tsv own.tsv --per-query
  mizan evaluate --queries q.tsv --judgments j.tsv --profile weights.json --run-out run.json`;

/** `mizan evaluate`: search metrics on judged queries. */
export function register(program: Command, context: CliContext): void {
  program
    .command('evaluate')
    .summary('قياس جودة البحث على عبارات محكّمة · measure relevance on judged queries')
    .description(
      'يبحث عن كل عبارة ويقيس أول عشر نتائج بأحكام الناس.\n' +
        'Searches each query and measures the first ten by graded judgments: NDCG@10, P@10, MRR@10, empty.',
    )
    .requiredOption('--queries <file>', 'العبارات: رمز، نص · id TAB text TAB note')
    .requiredOption('--judgments <files...>', 'الأحكام: عبارة، خدمة، درجة · query TAB listing TAB grade 0–3')
    .option('--profile <file>', 'أوزان أخرى · a ranking profile as JSON, only what differs')
    .option('--run-out <file>', 'حفظ القوائم · write the lists of listing ids')
    .option('--per-query', 'كل عبارة على حدة · a line for each query')
    .addHelpText('after', examples)
    .action((options: EvaluateOptions) => context.withRuntime((runtime) => run(context, runtime, options)));
}

async function run(
  { stdout }: CliContext,
  runtime: Parameters<typeof withSearch>[0],
  options: EvaluateOptions,
): Promise<number> {
  const queries = await readJudgedQueries(options.queries, options.judgments);
  const profile =
    options.profile === undefined ? undefined : { ...(await readProfileFile(options.profile)), rules: [] };
  const evaluation = await withSearch(runtime, (search) => evaluate(search, queries), profile);
  if (options.runOut !== undefined) {
    await writeFile(options.runOut, `${JSON.stringify(evaluation.queries.map(({ ranked }) => ranked))}\n`);
  }
  if (options.perQuery === true) stdout.write(`${perQuery(evaluation)}\n`);
  stdout.write(`${summary(evaluation)}\n`);
  return 0;
}

function perQuery({ queries }: Evaluation): string {
  return queries
    .flatMap(({ query, metrics }) => (metrics === null ? [] : [{ query, metrics }]))
    .sort((a, b) => a.metrics.ndcg - b.metrics.ndcg)
    .map(
      ({ query, metrics }) =>
        `${metrics.ndcg.toFixed(3)}  ${metrics.unjudged}  ${query.text}  (${query.note})`,
    )
    .join('\n');
}

function summary({ mean }: Evaluation): string {
  const figures: readonly (readonly [string, number])[] = [
    ['NDCG@10', mean.ndcg],
    ['P@10', mean.precision],
    ['MRR@10', mean.mrr],
    ['empty', mean.empty],
    ['unjudged@10', mean.unjudged],
    ['condensed NDCG@10', mean.condensedNdcg],
  ];
  return `queries ${mean.queries}  ${figures.map(([name, value]) => `${name} ${value.toFixed(4)}`).join('  ')}`;
}
