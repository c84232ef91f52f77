import type { Command } from 'commander';
import type { ExplanationResult } from '../../search/types.js';
import type { CliContext } from '../context.js';
import { withSearch } from '../with-search.js';

const examples = `
أمثلة · Examples
  mizan explain 1869 --query "رد آلي"
  mizan explain 1869 --query "رد آلي" --json`;

/** `mizan explain`: why a listing stands where it does for a query. */
export function register(program: Command, context: CliContext): void {
  program
    .command('explain')
    .argument('<listing>', "رمز الخدمة · the listing's id")
    .requiredOption('--query <text>', 'البحث · the search')
    .option('--json', 'بيانات بدل الكلام · as data')
    .summary('لماذا تقف الخدمة حيث تقف · why a listing stands where it does')
    .description(
      'يبيّن موضع الخدمة في البحث ونصيب كل إشارة ومن فوقها.\n' +
        'Shows the position for a search, what each signal adds, and the listings above.',
    )
    .addHelpText('after', examples)
    .action((listing: string, { query, json }: { query: string; json?: boolean }) =>
      context.withRuntime(async (runtime) => {
        const explanation = await withSearch(runtime, (search) => search.explain(listing, query));
        context.stdout.write(
          json === true ? `${JSON.stringify(explanation, null, 2)}\n` : format(explanation),
        );
        return 0;
      }),
    );
}

const BAR = 24;

function format(explanation: ExplanationResult): string {
  const { rank, fieldSize, score, contributions, neighbours, query, counterfactuals } = explanation;
  const place =
    rank === null
      ? `لا تظهر الخدمة بين نتائج «${query}».`
      : `الموضع ${rank} من ${fieldSize} في البحث عن «${query}».`;
  const most = Math.max(...contributions.map(({ contribution }) => contribution), Number.MIN_VALUE);
  const bars = contributions.map(({ signal, contribution, sentence }) => {
    const bar = '█'.repeat(Math.round((BAR * contribution) / most)).padEnd(BAR);
    return `  ${signal.padEnd(15)} ${bar} ${contribution.toFixed(4)}  ${sentence}`;
  });
  const above = neighbours.map(
    ({ id, title, rank: theirs, ahead }) =>
      `  ${theirs}. ${title} [${id}]\n     ${ahead.length === 0 ? 'متقارب معها' : ahead.join('، ')}`,
  );
  const total = score === null ? [] : [`  ${'Σ'.padEnd(15)} ${' '.repeat(BAR)} ${score.toFixed(4)}`];
  const lifting = counterfactuals.map(({ sentence }) => `  ${sentence}`);
  return [
    ...[place, ...bars, ...total],
    ...(above.length === 0 ? [] : ['فوقها:', ...above]),
    ...(lifting.length === 0 ? [] : ['ما يرفعها:', ...lifting]),
    '',
  ].join('\n');
}
