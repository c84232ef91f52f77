import { InvalidArgumentError, type Command } from 'commander';
import type { SearchResult } from '../../search/types.js';
import type { CliContext } from '../context.js';
import { formatResults } from '../format-results.js';
import { withSearch } from '../with-search.js';

interface SearchOptions {
  readonly limit: number;
  readonly category?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
}

const examples = `
أمثلة · Examples
  mizan search "تصميم شعار"
  mizan search "مبرمج ووردبريس" --limit 5 --explain
  mizan search "تعليق صوتي" --json`;

/** `mizan search`: results as a table, as the API returns them, or with their contributions. */
export function register(program: Command, context: CliContext): void {
  program
    .command('search')
    .argument('<text>', 'ما تبحث عنه · what to look for')
    .summary('بحث في الخدمات · search the listings')
    .description('يبحث كما يبحث المشتري ويعرض النتائج.\nSearches as a buyer would and prints the results.')
    .option('-n, --limit <number>', 'عدد النتائج · number of results', parseLimit, 10)
    .option('--category <id>', 'قسم واحد · one category and those below it')
    .option('--json', 'كما تعيدها الواجهة · as the API returns them')
    .option('--explain', 'مع نصيب كل إشارة · with the contributions of each signal')
    .addHelpText('after', examples)
    .action((text: string, options: SearchOptions) =>
      context.withRuntime(async (runtime) => {
        const { limit, category } = options;
        const result = await withSearch(runtime, (search) =>
          search.search({ text, limit, filters: { category }, sort: 'relevance' }),
        );
        context.stdout.write(
          options.json === true ? toJson(result, options) : formatResults(result, options),
        );
        return 0;
      }),
    );
}

function toJson({ served: _served, debug, ...answer }: SearchResult, { explain }: SearchOptions): string {
  return `${JSON.stringify(explain === true ? { ...answer, debug: debug() } : answer, null, 2)}\n`;
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new InvalidArgumentError('عدد من 1 إلى 100 · a whole number from 1 to 100');
}
