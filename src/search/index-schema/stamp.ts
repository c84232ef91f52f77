import { createHash } from 'node:crypto';
import type { ListingDocument } from './fields.js';

/** 48 bits, which a number holds exactly and two states of one document share once in 10^14. */
const BYTES = 6;

/** What the score reads of a document. A vector may come after the words, where its endpoint failed at first. */
type Scored = Pick<
  ListingDocument,
  'title' | 'tags' | 'text' | 'category' | 'seller' | 'signalValues' | 'meaning'
>;

/** A fingerprint of what the score reads of one document in its states. */
export function stampOf({ title, tags, text, category, seller, signalValues, meaning }: Scored): number {
  const content = JSON.stringify([title, tags, text, category, seller, signalValues, meaning]);
  return createHash('sha256').update(content).digest().readUIntBE(0, BYTES);
}
