import { analyse } from '../../arabic/index.js';
import { jaccard, shingles } from '../../ranking/near-duplicates/index.js';

/** An offer's text and who wrote it where. */
export interface OfferText {
  readonly sellerId: number;
  readonly requestId: number;
  readonly text: string;
}

/** `others`: nearly the text of another seller who wrote it before · `own`: sent to other requests as well. */
export type Copy = 'others' | 'own';

/** Texts that share so much of their shingles say the same. */
const NEARLY = 0.7;
/** Shorter texts are alike without being copied. */
const FEWEST_WORDS = 8;
/** So many other requests make a text a template. */
const TEMPLATE = 2;

/** What of a text is not new against all that was written `before` it; null where it is its writer's own for this request. */
export function createCopyFinder(before: readonly OfferText[]): (offer: OfferText) => Copy | null {
  const known = before.map((offer) => ({ offer, set: shinglesOf(offer.text) }));
  return (offer) => {
    const set = shinglesOf(offer.text);
    if (set === null) return null;
    const alike = known.filter((other) => other.set !== null && jaccard(set, other.set) >= NEARLY);
    if (alike.some((other) => other.offer.sellerId !== offer.sellerId)) return 'others';
    const elsewhere = new Set(
      alike.map((other) => other.offer.requestId).filter((id) => id !== offer.requestId),
    );
    return elsewhere.size >= TEMPLATE ? 'own' : null;
  };
}

/** Of the words' folded forms, so that a changed hamza or a dropped vowel sign hides nothing. Null for a short text. */
function shinglesOf(text: string): Uint32Array | null {
  const words = analyse(text).map(({ exact }) => exact);
  return words.length < FEWEST_WORDS ? null : shingles([words.join(' ')]);
}
