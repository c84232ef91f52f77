import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JudgedQuery } from '../../src/tuning/evaluation/judged-queries.js';
import { readLines, sharedFile } from './shared-data.js';

const CORPUS = 'arcd-dev/corpus.ndjson.gz';

const QUERIES = 'arcd-dev/queries.ndjson.gz';

/**
 * The paragraphs of the Arabic Reading Comprehension Dataset (Mozannar et al. 2019) as listings with title and
 * description, in a category of their own: an import file under `directory`, null where the shared data is absent.
 */
export function writeArcdRecords(directory: string): string | null {
  const corpus = sharedFile(CORPUS);
  if (corpus === null) return null;
  const listings = readLines(corpus).map((line) => {
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
    return {
      type: 'listing',
      id: listingId(id),
      sellerId: 'arcd',
      categoryId: 'arcd',
      title,
      description: text,
      tags: [],
      status: 'published',
    };
  });
  const records = [
    { type: 'category', id: 'arcd', name: 'arcd' },
    { type: 'seller', id: 'arcd', displayName: 'arcd' },
    ...listings,
  ];
  mkdirSync(directory, { recursive: true });
  const file = resolve(directory, 'arcd.ndjson');
  writeFileSync(file, `${records.map((record) => JSON.stringify(record)).join('\n')}\n`);
  return file;
}

/** The questions, each with the one paragraph that answers it; null where the shared data is absent. */
export function arcdQueries(): JudgedQuery[] | null {
  const queries = sharedFile(QUERIES);
  if (queries === null) return null;
  return readLines(queries).map((line, index) => {
    const { q, rel } = JSON.parse(line) as { q: string; rel: string };
    return { id: `a${index + 1}`, text: q, note: 'question', grades: new Map([[listingId(rel), 3]]) };
  });
}

/** Paragraphs keep their ids apart from those of the catalogue. */
export function isParagraph(externalId: string): boolean {
  return externalId.startsWith('arcd-');
}

function listingId(paragraph: string): string {
  return `arcd-${paragraph}`;
}
