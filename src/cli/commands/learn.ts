import type { Command } from 'commander';
import type { Runtime } from '../../platform/runtime.js';
import { learn, type LearnedSynonym } from '../../tuning/learning/index.js';
import type { CliContext } from '../context.js';
import { openProgressView } from '../import/progress-view.js';

interface Options {
  readonly dryRun?: true;
}

/** Lines that a dry run shows. */
const SHOWN = 200;

const examples = `
أمثلة · Examples
  mizan learn
  mizan learn --dry-run`;

/** `mizan learn`: synonyms from the catalogue and from what buyers try next. */
export function register(program: Command, context: CliContext): void {
  program
    .command('learn')
    .summary('تعلّم المرادفات من السوق نفسه · learn synonyms from the market itself')
    .description(
      'يتعلّم المرادفات مما يكتبه البائعون معاً ومما يجرّبه المشترون بعد بحث لم ينفعهم، ويضعها في الخدمة نسخة جديدة.\n' +
        'Learns synonyms from what sellers write together and what buyers try next, and puts them into use as a new version.',
    )
    .option('--dry-run', 'عرض ما يُتعلَّم دون استعماله · show what would be learned, use nothing')
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      await context.withRuntime((runtime) => run(context, runtime, options.dryRun === true));
    });
}

async function run({ stdout, stderr }: CliContext, runtime: Runtime, dryRun: boolean): Promise<number> {
  const view = openProgressView(stderr, 'التعلّم', () => runtime.clock.now().getTime());
  const onProgress = (done: number, total: number): void => {
    view.update(done, total, done);
  };
  const { synonyms, figures, version } = await learn(runtime.db, { dryRun, onProgress }).finally(() => {
    view.end();
  });
  if (dryRun) stdout.write(`${synonyms.toSorted(byWeight).slice(0, SHOWN).map(describe).join('\n')}\n`);
  const { listings = 0, searches = 0 } = figures;
  stdout.write(
    version === null
      ? `تجربة فقط، لم يتغيّر شيء. المرادفات: ${synonyms.length}، من ${listings} خدمة و${searches} عملية بحث.\nDry run, nothing changed. ${synonyms.length} synonyms from ${listings} listings and ${searches} searches.\n`
      : `النسخة ${version} في الخدمة. المرادفات: ${synonyms.length}، من ${listings} خدمة و${searches} عملية بحث. للعودة إلى السابقة: mizan synonyms rollback\nVersion ${version} is in use: ${synonyms.length} synonyms from ${listings} listings and ${searches} searches. To go back: mizan synonyms rollback\n`,
  );
  return 0;
}

function byWeight(a: LearnedSynonym, b: LearnedSynonym): number {
  return b.weight - a.weight;
}

function describe({ source, target, weight, provenance, evidence }: LearnedSynonym): string {
  const counts = Object.entries(evidence).map(([name, value]) => `${name} ${value}`);
  return `${weight.toFixed(2)}  ${source.text} ← ${target.text}  (${provenance}: ${counts.join(', ')})`;
}
