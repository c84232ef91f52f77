import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { diagnose } from '../doctor/diagnose.js';
import { formatFindings } from '../doctor/findings.js';

/** `mizan doctor`: exit code 1 when something fails. */
export function register(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .summary('فحص الإعدادات والخدمات · check configuration and services')
    .description(
      'يفحص الإعدادات والجهاز والخدمات ويقول ما العمل.\n' +
        'Checks configuration, machine and services, and says what to do.',
    )
    .action(async () => {
      const findings = await diagnose(process.env, process.cwd());
      context.stdout.write(`${formatFindings(findings)}\n`);
      context.exit(findings.some(({ state }) => state === 'failure') ? 1 : 0);
    });
}
