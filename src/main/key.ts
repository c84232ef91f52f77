import { Argument, type Command } from 'commander';
import { createApiKey } from '../api/auth.js';
import type { CliContext } from '../cli/context.js';
import type { ApiRole } from '../platform/database/schema.js';

interface Options {
  readonly seller?: string;
  readonly label?: string;
}

const roles: readonly ApiRole[] = ['product', 'service', 'seller'];

const help = `
الأدوار · Roles
  product  يرى الدرجات وأسبابها · sees scores and explanations
  service  يرسل السجلات إلى /v1/ingest · sends records to /v1/ingest
  seller   يرى أسباب ترتيب خدماته · sees explanations of its own listings

أمثلة · Examples
  mizan key service --label "our shop"
  mizan key seller --seller s1`;

const shownOnce =
  'يُعرض المفتاح هذه المرة فقط، فاحفظه. يُرسل في الترويسة Authorization: Bearer …\n' +
  'The key is shown this once: keep it. It is sent as Authorization: Bearer …';

/** `mizan key`: makes a key of the API; it alone goes to the standard output. */
export function register(program: Command, context: CliContext): void {
  program
    .command('key')
    .summary('إنشاء مفتاح للواجهة البرمجية · make a key of the API')
    .description('ينشئ مفتاحاً للواجهة البرمجية ويعرضه مرة واحدة.\nMakes a key of the API and shows it once.')
    .addArgument(new Argument('<role>', 'الدور · the role').choices(roles))
    .option('--seller <id>', 'رمز البائع، للدور seller · the seller, of that role')
    .option('--label <text>', 'ما المفتاح له · what it is for')
    .addHelpText('after', help)
    .action(async (role: ApiRole, { seller: sellerId, label }: Options, command: Command) => {
      if ((role === 'seller') !== (sellerId !== undefined)) {
        command.error(
          'الخيار --seller للدور seller وحده، ولا بد له منه. · --seller belongs to the role seller.',
        );
      }
      await context.withRuntime(async ({ db }) => {
        const key = await createApiKey(db, { role, label: label ?? role, sellerId });
        context.stdout.write(`${key}\n`);
        context.stderr.write(`${shownOnce}\n`);
        return 0;
      });
    });
}
