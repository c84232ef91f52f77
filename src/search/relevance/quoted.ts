import { analyse, letterCode, type Term } from '../../arabic/index.js';
import { quotedRanges } from '../query/quotes.js';
import { decodeToken, plainKey } from './token.js';

interface Quote {
  /** The words themselves, in order. */
  readonly words: readonly string[];
  /** As a description holds them; its light stems, or null where it holds only kin of one of them. */
  readonly codes: string | null;
}

/** The fields that quoted words are looked for in. */
export interface QuotableDocument {
  readonly title: string;
  readonly tags: string;
  readonly text: string;
}

/** Whether a document holds all that the text puts in quotation marks, word for word and side by side. */
export function createQuoteFilter(text: string): (document: QuotableDocument) => boolean {
  const quotes = quotedRanges(text)
    .map(({ start, end }) => toQuote(analyse(text.slice(start, end)).filter(({ stop }) => !stop)))
    .filter(({ words }) => words.length > 0);
  if (quotes.length === 0) return () => true;
  return (document) => {
    const parts = [document.title, ...document.tags.split('|')].map(exactWords);
    return quotes.every(({ words, codes }) => {
      const stretch = ` ${words.join(' ')} `;
      return (
        parts.some((part) => part.includes(stretch)) ||
        (codes !== null && ` ${document.text} `.includes(codes))
      );
    });
  };
}

function toQuote(terms: readonly Term[]): Quote {
  const plain = terms.every(({ stem, family }) => stem === family);
  return {
    words: terms.map(({ exact }) => plainKey(exact)),
    codes: plain ? ` ${terms.map(({ family }) => letterCode(family)).join(' ')} ` : null,
  };
}

function exactWords(tokens: string): string {
  return ` ${tokens
    .split(' ')
    .map((token) => decodeToken(token).exact)
    .join(' ')} `;
}
