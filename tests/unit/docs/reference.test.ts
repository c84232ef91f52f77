/**
 * docs/reference/ says what the code says: each page is made from the table in the code and compared with the file.
 * After a change of such a table: `npm test -- tests/unit/docs -u` writes the pages anew.
 */
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { rejections } from '../../../src/marketplace/import/rejection.js';
import { errorCatalogue } from '../../../src/platform/errors/catalogue.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { settings } from '../../../src/platform/settings.js';

const file = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/reference/${name}`, import.meta.url));

async function page(
  title: string,
  introduction: string,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const lines = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`);
  const path = file('page.md');
  const markdown = `# ${title}\n\n${introduction}\n\n${lines.join('\n')}\n`;
  return format(markdown, { ...(await resolveConfig(path)), filepath: path });
}

test('errors.md lists the error catalogue', async () => {
  const rows = Object.entries(errorCatalogue)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, { status, en, ar }]) => [`\`${code}\``, String(status), en, ar]);
  const introduction =
    'Every error has a stable `code`. The API answers with problem details (RFC 9457) in the language of `Accept-Language`; the commands print both texts. From `src/platform/errors/catalogue.ts`.';
  const text = await page('Errors', introduction, [['code', 'status', 'English', 'العربية'], ...rows]);
  await expect(text).toMatchFileSnapshot(file('errors.md'));
});

test('configuration.md lists the settings', async () => {
  const rows = settings.map((setting) => [`\`${setting.name}\``, setting.default, setting.en, setting.ar]);
  const introduction =
    'All settings come from the environment and are checked at the start; `mizan doctor` shows what is in force. From `src/platform/settings.ts`.';
  const text = await page('Configuration', introduction, [
    ['variable', 'unset means', 'English', 'العربية'],
    ...rows,
  ]);
  await expect(text).toMatchFileSnapshot(file('configuration.md'));
});

test('rejections.md lists why an import record is refused', async () => {
  const rows = Object.entries(rejections).map(([code, { en, ar }]) => [`\`${code}\``, en, ar]);
  const introduction =
    'Lines that `mizan import` could not take go to `FILE.rejected.ndjson` with line number, code and reason; the rest is loaded. From `src/marketplace/import/rejection.ts`.';
  const text = await page('Reasons of rejection', introduction, [['code', 'English', 'العربية'], ...rows]);
  await expect(text).toMatchFileSnapshot(file('rejections.md'));
});

test('metrics.md lists the metrics', async () => {
  const metrics = await createMetrics().registry.getMetricsAsJSON();
  const rows = metrics.map(({ name, type, help }) => [`\`${name}\``, String(type), help]);
  const introduction =
    'At `/metrics`, in the format of Prometheus, beside those of the process itself. Durations are in seconds. From `src/platform/metrics.ts`.';
  const text = await page('Metrics', introduction, [['metric', 'type', 'says'], ...rows]);
  await expect(text).toMatchFileSnapshot(file('metrics.md'));
});
