import { LRUCache } from 'lru-cache';
import { analyse, type Term } from '../../arabic/index.js';
import type { Query } from '../query/query.js';

export type Highlighter = (title: string) => string;

/**
 * Titles as safe HTML, with each word that answers the query marked as the seller wrote it: whole, also where the
 * analysis takes it apart («تصميم3d»), and the words of a concept («سيرة ذاتية» for cv). A lone «ال» is no word.
 */
export function createHighlighter(query: Query): Highlighter {
  const answers = createAnswerTest(query);
  return (title) => highlight(title, answers);
}

/** Of titles that were shown of late, some 8 MB: one title follows from nothing but itself. */
const words = new LRUCache<string, readonly Readonly<Word>[]>({
  max: 5000,
  memoMethod: (title) => wholeWords(analyse(title)),
});

function highlight(title: string, answers: (term: Term) => boolean): string {
  const parts: string[] = [];
  let written = 0;
  for (const word of words.memo(title)) {
    if (!word.terms.some(answers)) continue;
    const marked = escapeHtml(title.slice(word.start, word.end));
    parts.push(escapeHtml(title.slice(written, word.start)), '<mark>', marked, '</mark>');
    written = word.end;
  }
  parts.push(escapeHtml(title.slice(written)));
  return parts.join('');
}

function createAnswerTest({ terms }: Query): (term: Term) => boolean {
  const exact = new Set(terms.map((term) => term.exact));
  const kin = new Set(
    terms.filter(({ literal }) => !literal).flatMap(({ stem, family, concept }) => [stem, family, concept]),
  );
  return ({ stop, exact: word, stem, family, concept }) => {
    if (stop || word === 'ال') return false;
    return exact.has(word) || kin.has(stem) || kin.has(family) || kin.has(concept);
  };
}

interface Word {
  readonly start: number;
  end: number;
  readonly terms: Term[];
}

/** Terms that touch each other are parts of one word. */
function wholeWords(terms: readonly Term[]): Word[] {
  const words: Word[] = [];
  for (const term of terms) {
    const last = words.at(-1);
    if (last === undefined || term.start > last.end) {
      words.push({ start: term.start, end: term.end, terms: [term] });
      continue;
    }
    last.terms.push(term);
    last.end = Math.max(last.end, term.end);
  }
  return words;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
