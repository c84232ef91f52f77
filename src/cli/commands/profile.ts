import { InvalidArgumentError, type Command } from 'commander';
import type { Runtime } from '../../platform/runtime.js';
import { defaultPublished } from '../../ranking/index.js';
import { loadPublished, prepareProfile } from '../../search/index.js';
import {
  checkDocument,
  differences,
  listVersions,
  liveVersion,
  preview,
  publishDocument,
  readDocument,
  restoreVersion,
  type Editing,
} from '../../tuning/profiles/index.js';
import type { CliContext } from '../context.js';
import { formatPreview, formatVersions } from '../format-profile.js';
import { readProfileFile } from '../profile-file.js';
import { withSearch } from '../with-search.js';

const examples = `
أمثلة · Examples
  mizan profile list
  mizan profile show > profile.json
  mizan profile preview profile.json --query "تصميم شعار"
  mizan profile publish profile.json --reason "التقييم أهم في التصميم"
  mizan profile rollback --reason "نزلت الطلبات"
  mizan profile rollback 3 --reason "العودة إلى ما قبل التجربة"`;

/** `mizan profile list|show|preview|publish|rollback`: what searches are ranked by. */
export function register(program: Command, context: CliContext): void {
  const profile = program
    .command('profile')
    .summary('أوزان الترتيب: عرضها ومعاينتها ونشرها · show, preview, publish ranking profiles')
    .description(
      'يعرض نسخ الأوزان المنشورة، ويعاين غيرها وينشرها ويعود إلى ما قبلها. المنشور يسري في كل الخوادم خلال ثانية.\n' +
        'Lists published profiles, previews and publishes others, goes back. What is published is in force everywhere within a second.',
    )
    .addHelpText('after', examples);
  addReading(profile, context);
  addWriting(profile, context);
}

function addReading(profile: Command, context: CliContext): void {
  profile
    .command('list')
    .description('النسخ المنشورة، الأحدث أولاً · published versions, the newest first')
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .action(({ json }: { json?: true }) =>
      context.withRuntime(async ({ db }) => {
        const versions = await listVersions(db, 100);
        context.stdout.write(json === true ? `${JSON.stringify(versions)}\n` : formatVersions(versions));
        return 0;
      }),
    );
  profile
    .command('show')
    .argument('[version]', 'رقم النسخة، أو الحالية بدونه · a version, the one in force without it', toVersion)
    .description('ما تغيّره نسخة عن المعتاد، بصيغة JSON · what a version changes of the default, as JSON')
    .action((version: number | undefined) =>
      context.withRuntime(async ({ db }) => {
        const document = await readDocument(db, version ?? (await liveVersion(db)));
        context.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
        return 0;
      }),
    );
  profile
    .command('preview')
    .argument('<file>', 'ملف الأوزان بصيغة JSON · a profile as JSON')
    .requiredOption('--query <text>', 'البحث · the search')
    .option('--category <id>', 'قسم واحد · one category and those below it')
    .option('-n, --limit <number>', 'عدد النتائج · number of results', toLimit, 10)
    .description('قبل وبعد في بحث واحد، دون أن يتغير شيء · before and after, nothing is changed')
    .action((file: string, options: PreviewOptions) =>
      context.withRuntime((runtime) => runPreview(context, runtime, file, options)),
    );
}

interface PreviewOptions {
  readonly query: string;
  readonly category?: string;
  readonly limit: number;
}

async function runPreview(
  { stdout }: CliContext,
  runtime: Runtime,
  file: string,
  { query: text, category, limit }: PreviewOptions,
): Promise<number> {
  const { db } = runtime;
  const { document } = await readProfileFile(file);
  const [before, after] = await Promise.all([
    loadPublished(db, defaultPublished),
    prepareProfile(db, 'preview', document),
  ]);
  const request = { text, filters: { category } };
  const result = await withSearch(runtime, (search) => preview(search, request, { before, after }, limit));
  stdout.write(formatPreview(result));
  return 0;
}

function addWriting(profile: Command, context: CliContext): void {
  const { stdout } = context;
  profile
    .command('publish')
    .argument('<file>', 'ملف الأوزان بصيغة JSON · a profile as JSON')
    .requiredOption('--reason <text>', 'لماذا، لمن يقرأ السجل · why, for the history')
    .description('نشر ملف أوزان مكان النسخة الحالية · publish a profile in place of the one in force')
    .action((file: string, { reason }: { reason: string }) =>
      context.withRuntime(async (runtime) => {
        const { document } = await readProfileFile(file);
        const editing = editingOf(runtime);
        const findings = await checkDocument(runtime.db, document, editing.now);
        for (const { path, ar, en } of findings) context.stderr.write(`${path.join('.')}: ${ar} · ${en}\n`);
        const replaces = await liveVersion(runtime.db);
        const changes = differences(await readDocument(runtime.db, replaces), document);
        const version = await publishDocument(editing, document, { replaces, reason });
        stdout.write(publishedText(version, changes.length));
        return 0;
      }),
    );
  profile
    .command('rollback')
    .argument('[version]', 'رقم النسخة، أو ما قبل الحالية · a version, the one before without it', toVersion)
    .requiredOption('--reason <text>', 'لماذا، لمن يقرأ السجل · why, for the history')
    .description('العودة إلى نسخة سابقة، وصفر هو المعتاد · go back to a version; 0 is the default')
    .action((to: number | undefined, { reason }: { reason: string }) =>
      context.withRuntime(async (runtime) => {
        const replaces = await liveVersion(runtime.db);
        const target = to ?? Math.max(0, replaces - 1);
        const version = await restoreVersion(editingOf(runtime), target, { replaces, reason });
        stdout.write(`عادت أوزان النسخة ${target} ونُشرت برقم ${version}.\n`);
        stdout.write(`Version ${target} is back, published as ${version}.\n`);
        return 0;
      }),
    );
}

function editingOf({ db, clock }: Runtime): Editing {
  return {
    db,
    now: clock.now(),
    newId: () => crypto.randomUUID(),
    editor: { name: 'mizan profile', accountId: null },
  };
}

function publishedText(version: number, changes: number): string {
  return (
    `نُشرت النسخة ${version}، وعدد القيم التي تغيّرت: ${changes}.\n` +
    `Version ${version} is published; values changed: ${changes}.\n`
  );
}

function toVersion(value: string): number {
  const version = Number(value);
  if (Number.isInteger(version) && version >= 0) return version;
  throw new InvalidArgumentError('رقم نسخة من القائمة · the number of a version');
}

function toLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 50) return limit;
  throw new InvalidArgumentError('عدد من 1 إلى 50 · a whole number from 1 to 50');
}
