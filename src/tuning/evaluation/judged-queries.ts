import { readFile } from 'node:fs/promises';
import { AppError } from '../../platform/errors/app-error.js';
import type { Grades } from './metrics.js';

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  /** What is hard about it, and whatever else the file says after the text. */
  readonly note: string;
  readonly grades: Grades;
}

/**
 * Reads queries (id, text, note; tab-separated) and their judgments (query id, listing id, grade), several files of
 * which are laid over each other. @throws AppError JUDGMENTS_UNREADABLE
 */
export async function readJudgedQueries(
  queriesFile: string,
  judgmentFiles: readonly string[],
): Promise<JudgedQuery[]> {
  const grades = new Map<string, Map<string, number>>();
  for (const file of judgmentFiles) {
    for (const [query = '', listing = '', grade = ''] of await readRows(file, 3)) {
      const value = Number(grade);
      if (!Number.isInteger(value) || value < 0 || value > 3) throw unreadable(file, `grade "${grade}"`);
      const known = grades.get(query) ?? new Map<string, number>();
      grades.set(query, known.set(listing, value));
    }
  }
  const queries = await readRows(queriesFile, 2);
  return queries.map(([id = '', text = '', ...note]) => ({
    id,
    text,
    note: note.join(' · '),
    grades: grades.get(id) ?? new Map<string, number>(),
  }));
}

async function readRows(file: string, columns: number): Promise<string[][]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause));
  });
  const rows = text.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((line, index) => {
    const row = line.split('\t');
    if (row.length < columns)
      throw unreadable(file, `line ${index + 1} has ${row.length} columns, not ${columns}`);
    return row;
  });
}

function unreadable(file: string, reason: string): AppError {
  return new AppError('JUDGMENTS_UNREADABLE', { file, reason });
}
