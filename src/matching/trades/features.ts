import type { QueryTerm } from '../../search/query/query.js';
import { decodeToken, plainKey } from '../../search/relevance/token.js';

/** The keys by which a trade is known: families, and apart from them the concepts of several words. */
export function featuresOfDocument(title: string, tags: string): string[] {
  const features = new Set<string>();
  for (const token of `${title} ${tags}`.split(/[ |]/u)) {
    if (token === '') continue;
    const { family, concept } = decodeToken(token);
    for (const feature of featuresOfKeys(family, concept)) features.add(feature);
  }
  return [...features];
}

/** The same of a word that is asked for. */
export function featuresOfTerm({ family, concept }: Pick<QueryTerm, 'family' | 'concept'>): string[] {
  return featuresOfKeys(plainKey(family), plainKey(concept));
}

function featuresOfKeys(family: string, concept: string): string[] {
  return [`f${family}`, `c${concept}`];
}
