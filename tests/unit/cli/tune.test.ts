import { Command } from 'commander';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { register } from '../../../src/cli/commands/tune.js';
import { createContext } from '../../../src/cli/context.js';

const directory = mkdtempSync(join(tmpdir(), 'mizan-tune-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** Queries in which what is in the middle is best. */
function judged(name: string, queries: number): string {
  const lines = Array.from({ length: queries * 20 }, (_, line) => {
    const value = ((line * 37) % 101) / 101;
    return `${Math.abs(value - 0.5) < 0.15 ? 1 : 0} qid:${Math.floor(line / 20)} 1:${value}`;
  });
  const path = join(directory, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function run(...options: string[]): Promise<string> {
  return tuned(20, ...options);
}

/** What the command prints, told of so many training queries. */
async function tuned(queries: number, ...options: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  register(program, createContext({ code: 0 }));
  const files = ['--train', judged('train.txt', queries), '--test', judged('test.txt', 8)];
  await program
    .parseAsync(['tune', ...files, ...options], { from: 'user' })
    .finally(() => vi.restoreAllMocks());
  return written.join('');
}

function ndcgOnTest(report: string): number {
  return Number(/^test .*?NDCG@10 (?<ndcg>[\d.]+)/mu.exec(report)?.groups?.['ndcg']);
}

test('with curves the tuner finds what is best in the middle, and names the pieces', async () => {
  const out = join(directory, 'weights.json');
  expect(ndcgOnTest(await run())).toBeLessThan(0.7);
  expect(ndcgOnTest(await run('--curves', '8', '--weights-out', out))).toBeGreaterThan(0.95);
  const names = Object.keys(JSON.parse(readFileSync(out, 'utf8')) as Record<string, number>);
  expect(names).toHaveLength(8);
  expect(names[0]).toMatch(/^1 0…0\.1/u);
});

test('curves of one piece or of no number are refused', async () => {
  await expect(run('--curves', '1')).rejects.toThrow('a whole number from 2 to 50');
  await expect(run('--curves', 'many')).rejects.toThrow('a whole number from 2 to 50');
});

test('of a single query it says that nothing could be held out, and gives no figure for it', async () => {
  expect(await tuned(20)).toMatch(/^cross-validated {2}queries 20 /mu);
  const report = await tuned(1);
  expect(report).toMatch(
    /^cross-validated .*أقل من أن يكفي للتحقق المتقاطع .*too little .* for cross-validation$/mu,
  );
  expect(report).not.toContain('NaN');
  expect(ndcgOnTest(report)).toBeGreaterThan(0);
});
