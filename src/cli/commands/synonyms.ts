import type { Command } from 'commander';
import type { Runtime } from '../../platform/runtime.js';
import {
  chooseSynonym,
  listSynonyms,
  rollBackSynonyms,
  type ListedSynonym,
} from '../../tuning/learning/index.js';
import type { CliContext } from '../context.js';

interface PairOptions {
  readonly oneWay?: true;
}

const examples = `
أمثلة · Examples
  mizan synonyms list
  mizan synonyms list شعار
  mizan synonyms off "تحفيظ" "تجويد"
  mizan synonyms add "لوجو" "علامة تجارية" --one-way
  mizan synonyms rollback`;

const provenanceTexts: Readonly<Record<ListedSynonym['provenance'], string>> = {
  catalogue: 'من السوق · catalogue',
  reformulation: 'من بحث المشترين · reformulation',
  manual: 'يدوي · manual',
};

/** `mizan synonyms list|off|on|add|rollback`. What is decided here outlives every learning. */
export function register(program: Command, context: CliContext): void {
  const synonyms = program
    .command('synonyms')
    .summary('عرض المرادفات والتحكم فيها · list and control synonyms')
    .description(
      'يعرض المرادفات المتعلَّمة، ويوقف منها ويضيف إليها ويعود إلى نسخة سابقة. ما تقرره هنا يبقى بعد كل تعلّم.\n' +
        'Lists learned synonyms, switches them off and on, adds to them, goes back to the version before. What you decide here outlives every learning.',
    )
    .addHelpText('after', examples);
  synonyms
    .command('list [word]')
    .description('كل المرادفات، أو ما يخص كلمة · all synonyms, or those of a word')
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .action(async (word: string | undefined, { json }: { json?: true }) => {
      await context.withRuntime((runtime) => list(context, runtime, word, json === true));
    });
  const decide =
    (choice: 'on' | 'off' | 'learned') =>
    async (source: string, target: string, { oneWay }: PairOptions): Promise<void> => {
      await context.withRuntime(async ({ db }) => {
        await chooseSynonym(db, { source, target }, { choice, oneWay: oneWay === true });
        context.stdout.write(choice === 'off' ? offText : onText);
        return 0;
      });
    };
  const pairs = [
    ['off', 'off', 'إيقاف مرادف · switch a synonym off'],
    ['on', 'learned', 'إعادة مرادف موقوف · switch a synonym on again'],
    ['add', 'on', 'إضافة مرادف · add a synonym'],
  ] as const;
  for (const [name, choice, description] of pairs) {
    synonyms
      .command(`${name} <source> <target>`)
      .description(description)
      .option('--one-way', 'في اتجاه واحد: من يبحث عن الأول يجد الثاني · only from the first to the second')
      .action(decide(choice));
  }
  synonyms
    .command('rollback')
    .description('العودة إلى النسخة السابقة · go back to the version before')
    .action(async () => {
      await context.withRuntime(async ({ db }) => {
        const version = await rollBackSynonyms(db);
        context.stdout.write(`عادت النسخة ${version} إلى الخدمة.\nVersion ${version} is in use again.\n`);
        return 0;
      });
    });
}

const onText = 'المرادف مستعمل الآن في البحث.\nThe synonym is used in searches now.\n';
const offText = 'أوقف المرادف ولن يعود بعد التعلّم.\nThe synonym is off and stays so after learning.\n';

async function list(
  { stdout }: CliContext,
  { db }: Runtime,
  word: string | undefined,
  json: boolean,
): Promise<number> {
  const synonyms = await listSynonyms(db, word);
  if (json) stdout.write(`${JSON.stringify(synonyms)}\n`);
  else if (synonyms.length === 0)
    stdout.write('لا مرادفات بعد. للتعلّم: mizan learn\nNo synonyms yet. To learn: mizan learn\n');
  else stdout.write(`${synonyms.map(describe).join('\n')}\n`);
  return 0;
}

function describe({ source, target, weight, provenance, on }: ListedSynonym): string {
  const state = on ? '' : '  [موقوف · off]';
  return `${weight.toFixed(2)}  ${source} ← ${target}  (${provenanceTexts[provenance]})${state}`;
}
