import { InvalidArgumentError, type Command } from 'commander';
import {
  matchPublished,
  matchRequest,
  openMatching,
  type MatchingContext,
  type MatchResult,
} from '../../matching/index.js';
import type { CliContext } from '../context.js';
import { formatMatches } from '../format-matches.js';
import { withSearch } from '../with-search.js';

interface Options {
  readonly text?: string;
  readonly limit: number;
  readonly json?: true;
}

const examples = `
أمثلة · Examples
  mizan match 784024
  mizan match 784024 --limit 20 --json
  mizan match --text "السلام عليكم، عايز حد يعمل لوجو لمطعم بحدود 30 دولار خلال 3 أيام"`;

/** `mizan match`: the sellers for a request, with reasons. */
export function register(program: Command, context: CliContext): void {
  program
    .command('match')
    .argument('[request]', "رمز الطلب · the request's id")
    .option('--text <text>', 'نص بدل طلب منشور · a text instead of a published request')
    .option('--limit <sellers>', 'أقصى عدد للبائعين · sellers at most (1–100)', limitOf, 10)
    .option('--json', 'بيانات بدل الكلام · as data')
    .summary('البائعون الأنسب لطلب، مع الأسباب · the sellers for a request, with reasons')
    .description(
      'يفهم الطلب ويعرض البائعين الأنسب له، ولماذا يناسبه كل منهم.\n' +
        'Understands the request and shows the sellers that suit it best, each with the reasons.',
    )
    .addHelpText('after', examples)
    .action((request: string | undefined, options: Options, command: Command) => {
      if ((request === undefined) === (options.text === undefined)) {
        command.error('اذكر رمز طلب أو نصاً بعد --text · name a request or give a text with --text');
      }
      return context.withRuntime(async (runtime) => {
        const result = await withSearch(runtime, (search) =>
          find(openMatching({ ...runtime, ...search }), request, options),
        );
        context.stdout.write(
          options.json === true ? `${JSON.stringify(toJson(result), null, 2)}\n` : formatMatches(result),
        );
        return 0;
      });
    });
}

function find(
  matching: MatchingContext,
  request: string | undefined,
  { text, limit }: Options,
): Promise<MatchResult> {
  return request === undefined
    ? matchRequest(matching, { title: text ?? '' }, { limit })
    : matchPublished(matching, request, limit);
}

function toJson({ understanding, matches }: MatchResult): object {
  return {
    understanding,
    matches: matches.map(({ seller, listing, score, contributions, reasonsForBuyer, reasonsForSeller }) => ({
      sellerId: seller.externalId,
      sellerName: seller.displayName,
      listingId: listing.externalId,
      listingTitle: listing.title,
      categoryId: listing.categoryId,
      score,
      reasons: reasonsForBuyer,
      reasonsForSeller,
      contributions,
    })),
  };
}

function limitOf(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 100) return value;
  throw new InvalidArgumentError('عدد صحيح من 1 إلى 100 · a whole number from 1 to 100');
}
