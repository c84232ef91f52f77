import { InvalidArgumentError, type Command } from 'commander';
import { listApiKeys, revokeApiKey, type ApiKey } from '../api/api-keys.js';
import type { CliContext } from '../cli/context.js';

const examples = `
أمثلة · Examples
  mizan keys
  mizan keys revoke 3 --reason "نُشر في مستودع عام"`;

/** `mizan keys` and `mizan keys revoke`: what keys of the API there are, and taking one back. */
export function register(program: Command, context: CliContext): void {
  const keys = program
    .command('keys')
    .summary('مفاتيح الواجهة البرمجية: عرضها وإلغاؤها · list and revoke keys of the API')
    .description(
      'يعرض مفاتيح الواجهة البرمجية وما أُلغي منها. المفاتيح نفسها لا تُحفظ فلا تُعرض.\n' +
        'Lists the keys of the API, the revoked ones too. The keys themselves are not kept, so they are not shown.',
    )
    .option('--json', 'النتيجة بصيغة JSON · print the result as JSON')
    .addHelpText('after', examples)
    .action(({ json }: { readonly json?: true }) =>
      context.withRuntime(async ({ db }) => {
        const all = await listApiKeys(db);
        context.stdout.write(json === true ? `${JSON.stringify(all)}\n` : formatKeys(all));
        return 0;
      }),
    );
  keys
    .command('revoke')
    .argument('<number>', 'رقم المفتاح في القائمة · its number in the list', toNumber)
    .option('--reason <text>', 'السبب، ويظهر في القائمة · why; the list shows it')
    .description(
      'يلغي مفتاحاً، فيُرفض من الطلب التالي. · Revokes a key; it is refused from its next request on.',
    )
    .action((id: number, { reason = null }: { readonly reason?: string | null }) =>
      context.withRuntime(async ({ db, clock }) => {
        await revokeApiKey(db, clock.now(), id, reason);
        context.stdout.write('أُلغي المفتاح. · The key was revoked.\n');
        return 0;
      }),
    );
}

function formatKeys(keys: readonly ApiKey[]): string {
  if (keys.length === 0) {
    return 'لا مفاتيح بعد. لإنشاء مفتاح: mizan key service\nNo keys yet. To make one: mizan key service\n';
  }
  return keys.map((key) => `${formatKey(key)}\n`).join('');
}

function formatKey({ id, role, label, sellerId, createdAt, revokedAt, revokedReason }: ApiKey): string {
  const of = sellerId === null ? '' : ` (${sellerId})`;
  const line = `${String(id).padStart(4)}  ${role.padEnd(7)}  ${dayOf(createdAt)}  ${label}${of}`;
  if (revokedAt === null) return line;
  const reason = revokedReason === null ? '' : `: ${revokedReason}`;
  return `${line}  [أُلغي · revoked ${dayOf(revokedAt)}${reason}]`;
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('رقم من قائمة mizan keys · a number of the list of mizan keys');
}
