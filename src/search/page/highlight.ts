import { analyse } from '../../arabic/index.js';
import type { Query } from '../query/query.js';

/** The title as safe HTML, with each word that answers the query marked whole, as the seller wrote it. */
export function highlight(title: string, { terms }: Query): string {
  const keys = new Set(terms.flatMap(({ exact, stem, family, concept }) => [exact, stem, family, concept]));
  const parts: string[] = [];
  let written = 0;
  for (const { start, end, stem, family, concept, stop } of analyse(title)) {
    if (stop || start < written || ![stem, family, concept].some((key) => keys.has(key))) continue;
    parts.push(
      escapeHtml(title.slice(written, start)),
      '<mark>',
      escapeHtml(title.slice(start, end)),
      '</mark>',
    );
    written = end;
  }
  parts.push(escapeHtml(title.slice(written)));
  return parts.join('');
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
