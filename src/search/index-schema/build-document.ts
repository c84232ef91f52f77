import { analyse, letterCode, type Term } from '../../arabic/index.js';
import type { ListingSource } from '../../marketplace/listing-source.js';
import { wordingQuality } from '../../marketplace/listings/quality/index.js';
import { encodeToken } from '../relevance/token.js';
import { toText } from '../vectors/quantised.js';
import type { ListingDocument } from './fields.js';
import { filterValues } from './filter-values.js';
import { impactKeys } from './impact.js';
import { writeSignals } from './signal-text.js';
import { signalValues, type CountedWords } from './signal-values.js';
import { stampOf } from './stamp.js';
import { standing } from './standing.js';

/** Words of a description beyond these are neither searched nor scored. */
const MAX_TEXT_WORDS = 600;

/** What a document holds of the words of its listing. */
export type DocumentWords = Pick<ListingDocument, 'keys' | 'title' | 'tags' | 'text'> & CountedWords;

/**
 * The index document of a listing: a pure function of its rows, with volatile values quantised so that
 * changes too small to matter leave it equal. Null when the listing must not be in the index.
 * `vector` is what the generation's vectors make of the same rows; left out for a generation without.
 */
export function buildDocument(source: ListingSource, vector?: Int8Array | null): ListingDocument | null {
  if (source.status !== 'published' || source.deleted) return null;
  const words = documentWords(source);
  if (vector === undefined) return withFacts(source, words);
  const meaning = vector === null ? null : toText(vector);
  return {
    ...withFacts(source, words, meaning),
    _vectors: { meaning: vector === null ? null : [...vector] },
  };
}

/** The words of a listing as its document keeps them: all that has to be analysed. */
export function documentWords(
  source: Pick<ListingSource, 'title' | 'tags' | 'description' | 'categoryPath' | 'quality'>,
): DocumentWords {
  const title = contentTerms(source.title);
  const tags = source.tags.map(contentTerms);
  const text = contentTerms(source.description ?? '').slice(0, MAX_TEXT_WORDS);
  const category = source.categoryPath.flatMap(({ name }) => contentTerms(name));
  const quality = source.quality ?? wordingQuality(source);
  return {
    keys: impactKeys({ title, tags: tags.flat(), category, text }),
    title: title.map(encodeToken).join(' '),
    tags: tags.map((tag) => tag.map(encodeToken).join(' ')).join('|'),
    text: text.flatMap(termCodes).join(' '),
    titleWords: title.length,
    descriptionWords: text.length,
    titleQuality: quality.title,
    descriptionQuality: quality.description,
  };
}

/** The document of a published listing whose words are analysed already, and their `meaning` where there are vectors. */
export function withFacts(
  source: ListingSource,
  words: DocumentWords,
  meaning?: string | null,
): ListingDocument {
  const { titleWords, descriptionWords, titleQuality, descriptionQuality, ...fields } = words;
  const signals = signalValues(source, { titleWords, descriptionWords, titleQuality, descriptionQuality });
  const document = {
    id: source.id,
    ...fields,
    ...filterValues(source),
    signalValues: writeSignals(signals),
    ...(meaning === undefined ? {} : { meaning }),
  };
  return { ...document, standing: standing(signals), stamp: stampOf(document) };
}

/** The family, and where a phrase begins its concept, in the letter code. */
function termCodes({ family, concept, part }: Term): string[] {
  return concept === family || part > 0 ? [letterCode(family)] : [letterCode(family), letterCode(concept)];
}

function contentTerms(text: string): Term[] {
  return analyse(text).filter(({ stop }) => !stop);
}
