import type { DemoAccounts } from './demo-accounts.js';
import type { DemoKeys } from './demo-keys.js';

export interface DemoSignIns {
  readonly keys: DemoKeys;
  readonly accounts: DemoAccounts;
}

/** What `npm start` says once the search answers. */
export function welcome(address: string, demo: DemoSignIns | null): string {
  const lines = [
    '',
    `  ميزان يعمل على ${address}`,
    `  Mizan runs at ${address}`,
    '',
    `  البحث · search         ${address}/`,
    `  واجهة البرمجة · API    ${address}/docs`,
    ...(demo === null ? [] : [...accountLines(demo.accounts), ...keyLines(demo.keys)]),
    '',
    '  للإيقاف اضغط Ctrl-C · Ctrl-C stops it',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function accountLines({ password, emails }: DemoAccounts): string[] {
  return [
    '',
    `  حسابات السوق التجريبي · accounts of the demo (كلمة المرور · password: ${password})`,
    ...emails.map((email) => `    ${email}`),
  ];
}

function keyLines({ product, service, seller, sellerId }: DemoKeys): string[] {
  return [
    '',
    '  مفاتيح السوق التجريبي · keys of the demo (Authorization: Bearer …)',
    `    فريق المنتج · product team     ${product}`,
    `    المتجر · marketplace           ${service}`,
    `    البائع ${sellerId} · seller        ${seller}`,
  ];
}
