import type { Command } from 'commander';
import {
  ensureGeneration,
  indexerDeps,
  reindex,
  rollback,
  type ReindexOptions,
  type ReindexPhase,
} from '../../indexer/index.js';
import type { Runtime } from '../../platform/runtime.js';
import type { CliContext } from '../context.js';
import { openProgressView } from '../import/progress-view.js';
import { reportingEngineTrouble } from '../index/engine-trouble.js';

interface Options {
  readonly rollback?: true;
}

const examples = `
أمثلة · Examples
  mizan reindex
  mizan reindex --rollback`;

const phaseTexts: Partial<Record<ReindexPhase, string>> = {
  verifying: 'التحقق من الفهرس الجديد · Verifying the new index',
};

const waitingText =
  'محرك البحث لا يستجيب الآن؛ ننتظره ولن يضيع شيء.\nThe search engine does not answer now; waiting for it, nothing is lost.';
const interruptedText =
  'توقفت إعادة البناء، والفهرس الحالي في الخدمة. للمتابعة من حيث توقفت: mizan reindex\nStopped; the present index keeps serving. To go on: mizan reindex';

/** `mizan reindex`: exit code 0 when the new index is live, 2 when the old one keeps serving. */
export function register(program: Command, context: CliContext): void {
  program
    .command('reindex')
    .summary('إعادة بناء الفهرس دون توقف · rebuild the index without downtime')
    .description(
      'يبني فهرساً جديداً بجانب الحالي وكلاهما يستقبل التغييرات، ثم يتحقق منه ويضعه في الخدمة. يمكن إيقافه وإعادته.\n' +
        'Builds a new index beside the present one while both take changes, verifies it and puts it into service. May be stopped and repeated.',
    )
    .option('--rollback', 'العودة إلى الفهرس السابق · go back to the index before')
    .addHelpText('after', examples)
    .action(async (options: Options) => {
      await context.withRuntime((runtime) =>
        reportingEngineTrouble(() => run(context, runtime, options.rollback === true)),
      );
    });
}

async function run(context: CliContext, runtime: Runtime, back: boolean): Promise<number> {
  const { stdout, stderr } = context;
  const { clock, log } = runtime;
  const deps = indexerDeps(runtime);
  const now = (): number => clock.now().getTime();
  const start = now();
  const signal = context.interruption();
  const view = openProgressView(stderr, back ? 'تحديث الفهرس السابق' : 'بناء الفهرس', now);
  const options: ReindexOptions = {
    signal,
    onProgress: ({ done, total }) => {
      view.update(done, total, done);
    },
    onPhase: (phase) => {
      if (phase !== 'filling') view.end();
      const text = phaseTexts[phase];
      if (text !== undefined) stderr.write(`${text}\n`);
    },
    onWait: (error) => {
      log.warn({ err: error }, 'the search engine does not answer; waiting for it');
      stderr.write(`${waitingText}\n`);
    },
  };
  try {
    await ensureGeneration(deps);
    await (back ? rollback(deps, options) : reindex(deps, options));
  } catch (error) {
    if (!signal.aborted) throw error;
    stderr.write(`${interruptedText}\n`);
    return 130;
  } finally {
    view.end();
  }
  stdout.write(`${describeSuccess(back, (now() - start) / 1000)}\n`);
  return 0;
}

function describeSuccess(back: boolean, seconds: number): string {
  const time = seconds.toFixed(1);
  return back
    ? `عاد الفهرس السابق إلى الخدمة خلال ${time} ثانية. للرجوع عن ذلك: mizan reindex --rollback\nThe index before is back in service after ${time} s. To undo: mizan reindex --rollback`
    : `الفهرس الجديد في الخدمة بعد ${time} ثانية. للعودة إلى السابق: mizan reindex --rollback\nThe new index is in service after ${time} s. To go back: mizan reindex --rollback`;
}
