import type { DemoKeys } from './demo-keys.js';

/** What `npm start` says once the search answers. */
export function welcome(address: string, keys: DemoKeys | null): string {
  const lines = [
    '',
    `  ميزان يعمل على ${address}`,
    `  Mizan runs at ${address}`,
    '',
    `  البحث · search         ${address}/`,
    `  واجهة البرمجة · API    ${address}/docs`,
    ...(keys === null ? [] : keyLines(keys)),
    '',
    '  للإيقاف اضغط Ctrl-C · Ctrl-C stops it',
    '',
  ];
  return `${lines.join('\n')}\n`;
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
