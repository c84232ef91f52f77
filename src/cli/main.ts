/**
 * The commands of `mizan`: one file each in `commands/`, exporting `register(program, context)`. What only the
 * composition knows, such as `serve`, is handed in by `src/main/cli.ts`.
 */
import { Command, CommanderError } from 'commander';
import { register as registerDoctor } from './commands/doctor.js';
import { register as registerDrift } from './commands/drift.js';
import { register as registerEvaluate } from './commands/evaluate.js';
import { register as registerExplain } from './commands/explain.js';
import { register as registerExposure } from './commands/exposure.js';
import { register as registerGaps } from './commands/gaps.js';
import { register as registerImport } from './commands/import.js';
import { register as registerLearn } from './commands/learn.js';
import { register as registerMatch } from './commands/match.js';
import { register as registerProfile } from './commands/profile.js';
import { register as registerReindex } from './commands/reindex.js';
import { register as registerRole } from './commands/role.js';
import { register as registerSearch } from './commands/search.js';
import { register as registerSimulate } from './commands/simulate.js';
import { register as registerSynonyms } from './commands/synonyms.js';
import { register as registerTune } from './commands/tune.js';
import { createContext, type ExitState, type RegisterCommand } from './context.js';
import { describeError } from './describe-error.js';

const commands: readonly RegisterCommand[] = [
  registerImport,
  registerSearch,
  registerExplain,
  registerMatch,
  registerEvaluate,
  registerTune,
  registerGaps,
  registerExposure,
  registerDoctor,
  registerReindex,
  registerDrift,
  registerLearn,
  registerSynonyms,
  registerProfile,
  registerSimulate,
  registerRole,
];

const examples = `
أمثلة · Examples
  mizan import catalogue.ndjson.gz
  mizan search "تصميم شعار" --explain
  mizan evaluate --queries queries.tsv --judgments judgments.tsv
  mizan doctor`;

/** Runs one command line (as `process.argv`) and returns its exit code. */
export async function runCli(
  argv: readonly string[],
  more: readonly RegisterCommand[] = [],
): Promise<number> {
  const state: ExitState = { code: 0 };
  const context = createContext(state);
  const program = new Command('mizan')
    .description(
      'ميزان: بحث وترتيب لسوق خدمات عربي\nSearch and ranking for an Arabic marketplace of services',
    )
    .helpOption('-h, --help', 'عرض المساعدة · show help')
    .helpCommand('help [command]', 'مساعدة عن أمر · help for a command')
    .addHelpText('after', examples)
    .showHelpAfterError('للمساعدة: mizan --help')
    .exitOverride();
  for (const register of [...more, ...commands]) register(program, context);
  try {
    await program.parseAsync([...argv]);
    return state.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.stderr.write(`${describeError(error)}\n`);
    return 2;
  }
}
