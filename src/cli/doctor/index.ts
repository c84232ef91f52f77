/** `mizan doctor`: checks configuration, machine and services, and says what to do. Exit code 1 when something fails. */
import type { Command } from 'commander';
import { diagnose } from './diagnose.js';
import { formatFindings } from './findings.js';

export function register(program: Command): void {
  program
    .command('doctor')
    .description('يفحص الإعدادات والخدمات · check configuration and services')
    .action(async () => {
      const findings = await diagnose(process.env, process.cwd());
      const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('ar') ? 'ar' : 'en';
      process.stdout.write(`${formatFindings(findings, language)}\n`);
      if (findings.some(({ state }) => state === 'failure')) process.exitCode = 1;
    });
}
