import { Argument, type Command } from 'commander';
import { createCore, systemActor, transact } from '../../marketplace/core/index.js';
import { changeRole, readEmail } from '../../marketplace/people/index.js';
import type { StaffRole } from '../../platform/database/tables/core.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { CliContext } from '../context.js';

const roles: readonly StaffRole[] = ['moderator', 'support', 'product'];

const help = `
الأدوار · Roles
  moderator  يراجع الخدمات والبلاغات · decides on listings and reports
  support    يفصل في النزاعات · decides disputes
  product    يضبط الترتيب ويمنح الأدوار · tunes the ranking and grants roles

مثال · Example
  mizan role sara@example.com support`;

/** `mizan role`: grants a role of the staff, or takes it; the first of a new marketplace comes from here. */
export function register(program: Command, context: CliContext): void {
  program
    .command('role')
    .summary('منح دور لأحد الموظفين أو سحبه · grant a role of the staff, or take it')
    .description('يمنح صاحب الحساب دوراً من أدوار الموظفين.\nGrants the account a role of the staff.')
    .argument('<email>', 'بريد الحساب · the e-mail of the account')
    .addArgument(new Argument('<role>', 'الدور · the role').choices(roles))
    .option('--remove', 'سحب الدور · take the role')
    .addHelpText('after', help)
    .action((text: string, role: StaffRole, { remove = false }: { readonly remove?: boolean }) =>
      context.withRuntime(async ({ db, clock }) => {
        const email = readEmail(text);
        if (email === null) throw new AppError('EMAIL_INVALID');
        const known = await db
          .selectFrom('account')
          .select('external_id')
          .where('email_key', '=', email.key)
          .executeTakeFirstOrThrow(() => new AppError('ACCOUNT_UNKNOWN', { account: text }));
        const change = { account: known.external_id, role, granted: !remove };
        await transact(createCore(db, clock), (work) => changeRole(work, systemActor, change));
        context.stdout.write(
          remove ? 'سُحب الدور. · The role was taken.\n' : 'مُنح الدور. · The role was granted.\n',
        );
        return 0;
      }),
    );
}
