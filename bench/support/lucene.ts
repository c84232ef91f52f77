import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { promisify } from 'node:util';

/** A document as the peer reads it: the title counts twice, the rest once. */
export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly rest: string;
}

/** What runs the peer, and what to do where it is missing. */
export type Lucene =
  | { readonly classPath: string; readonly source: string; readonly missing: null }
  | { readonly missing: string };

const JARS = process.env['LUCENE_JARS'] ?? '/usr/share/java';

const MODULES = ['lucene-core', 'lucene-analyzers-common', 'lucene-queryparser'];

const run = promisify(execFile);

/** Finds Lucene's Arabic analyzer: the peer's source beside the shared data, a JDK and the jars. */
export async function findLucene(): Promise<Lucene> {
  const data = process.env['MIZAN_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
  const source = resolve(data, '../peers/LuceneArabic.java');
  if (!existsSync(source)) return { missing: 'the peer LuceneArabic.java is not beside this checkout' };
  const present = existsSync(JARS) ? readdirSync(JARS) : [];
  const jars = MODULES.map((module) =>
    present.find((name) => name.startsWith(`${module}-`) && name.endsWith('.jar')),
  );
  if (jars.includes(undefined))
    return { missing: 'Lucene is not installed: apt-get install liblucene8-java' };
  const compiler = await run('javac', ['-version']).catch(() => null);
  if (compiler === null) return { missing: 'no Java compiler: apt-get install default-jdk-headless' };
  return { classPath: jars.map((jar) => resolve(JARS, jar ?? '')).join(delimiter), source, missing: null };
}

/** Indexes the documents and answers each text with ids, best first. @throws when the peer fails */
export async function runLucene(
  { classPath, source }: Extract<Lucene, { missing: null }>,
  documents: readonly PeerDocument[],
  texts: readonly string[],
): Promise<string[][]> {
  const directory = mkdtempSync(resolve(tmpdir(), 'mizan-lucene-'));
  const inside = (name: string): string => resolve(directory, name);
  try {
    const rows = documents.map(({ id, title, rest }) => [id, title, rest].map(oneLine).join('\t'));
    writeFileSync(inside('documents.tsv'), `${rows.join('\n')}\n`);
    writeFileSync(inside('queries.tsv'), `${texts.map(oneLine).join('\n')}\n`);
    await run('javac', ['-cp', classPath, '-d', directory, source]);
    const files = ['documents.tsv', 'queries.tsv', 'run.json'].map(inside);
    await run('java', ['-cp', [classPath, directory].join(delimiter), 'LuceneArabic', ...files]);
    return JSON.parse(readFileSync(inside('run.json'), 'utf8')) as string[][];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
