import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../../platform/errors/app-error.js';
import type { JudgedGroup, JudgedRows } from './rows.js';

interface Line {
  readonly grade: number;
  readonly query: string | null;
  readonly values: ReadonlyMap<number, number>;
}

/**
 * Judged features as svmlight or LETOR write them, plain or gzipped: `grade [qid:Q] feature:value … [# comment]`.
 * Without `qid` the sizes of the queries stand, a line each, in a file of the same name that ends in `.query`.
 * Features are numbered from the least that occurs. Throws JUDGED_FILE_UNREADABLE and JUDGED_FILE_INVALID.
 */
export async function readSvmlight(files: readonly string[]): Promise<JudgedRows[]> {
  const read = await Promise.all(files.map(readLines));
  const numbers = read.flat().flatMap(({ lines }) => lines.flatMap(({ values }) => [...values.keys()]));
  const first = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const last = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  const names = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index));
  return read.map(({ lines, sizes }) => ({
    names,
    groups: toGroups(lines, sizes, { first, of: names.length }),
  }));
}

async function readLines(file: string): Promise<{ lines: Line[]; sizes: number[] | null }> {
  const lines = (await readText(file))
    .split('\n')
    .flatMap((text, index) => (isContent(text) ? [parseLine(text, file, index + 1)] : []));
  if (lines.length === 0) throw new AppError('JUDGED_FILE_INVALID', { file, line: 1, reason: 'empty' });
  const unnamed = lines.findIndex(({ query }) => query === null);
  if (unnamed === -1) return { lines, sizes: null };
  return { lines, sizes: await readSizes(file, lines.length) };
}

function isContent(line: string): boolean {
  const text = line.trim();
  return text !== '' && !text.startsWith('#');
}

function parseLine(text: string, file: string, line: number): Line {
  const invalid = (part: string): AppError =>
    new AppError('JUDGED_FILE_INVALID', { file, line, reason: part });
  const [grade = '', ...rest] = (text.split('#', 1)[0] ?? '').trim().split(/\s+/u);
  if (!/^\d+(?:\.0+)?$/u.test(grade)) throw invalid(grade);
  let query: string | null = null;
  const values = new Map<number, number>();
  for (const part of rest) {
    const [key = '', value = ''] = part.split(':', 2);
    if (key === 'qid' && value !== '') {
      query = value;
      continue;
    }
    const number = Number(value);
    if (!/^\d{1,6}$/u.test(key) || value === '' || !Number.isFinite(number)) throw invalid(part);
    values.set(Number(key), number);
  }
  return { grade: Number(grade), query, values };
}

async function readSizes(file: string, lines: number): Promise<number[]> {
  const beside = `${file.replace(/\.gz$/u, '')}.query`;
  const sizes = (await readText(beside)).split('\n').filter(isContent).map(Number);
  const wrong = sizes.findIndex((size) => !Number.isInteger(size) || size < 1);
  if (wrong !== -1)
    throw new AppError('JUDGED_FILE_INVALID', { file: beside, line: wrong + 1, reason: 'size' });
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sum !== lines) {
    const reason = `${sum} ≠ ${lines}`;
    throw new AppError('JUDGED_FILE_INVALID', { file: beside, line: sizes.length, reason });
  }
  return sizes;
}

async function readText(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (cause) {
    throw new AppError('JUDGED_FILE_UNREADABLE', { file }, { cause });
  }
}

function toGroups(
  lines: readonly Line[],
  sizes: readonly number[] | null,
  { first, of }: { first: number; of: number },
): JudgedGroup[] {
  const keys = sizes?.flatMap((size, index) => Array.from({ length: size }, () => String(index + 1)));
  const groups = new Map<string, { rows: Float64Array[]; grades: number[] }>();
  for (const [index, { grade, query, values }] of lines.entries()) {
    const id = keys?.[index] ?? query ?? '';
    let group = groups.get(id);
    if (group === undefined) groups.set(id, (group = { rows: [], grades: [] }));
    const row = new Float64Array(of);
    for (const [number, value] of values) row[number - first] = value;
    group.rows.push(row);
    group.grades.push(grade);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}
