import {
  listingQuality,
  rejectReasons,
  type ListingQuality,
  type OwnListing,
} from '../../marketplace/listings/index.js';
import type { OwnListingContract } from '../contracts/seller-listings.js';
import type { Language } from '../language.js';

type ReasonCode = keyof typeof rejectReasons;

/** A listing as its seller reads it, in their language. */
export function toOwnListing(listing: OwnListing, language: Language): OwnListingContract {
  const { pending, decision, suspendedFor, createdAt, updatedAt } = listing;
  const wording = pending ?? listing;
  return {
    ...listing,
    createdAt: createdAt?.toISOString() ?? null,
    updatedAt: updatedAt?.toISOString() ?? null,
    decision: decision && { ...decision, reasons: toReasons(decision.reasons, language) },
    suspendedFor: suspendedFor && toReason(suspendedFor, language),
    quality: toQuality(listingQuality(wording), language),
  };
}

export function toQuality(quality: ListingQuality, language: Language): OwnListingContract['quality'] {
  return { ...quality, hints: quality.hints.map((hint) => ({ code: hint.code, text: hint[language] })) };
}

export function toReasons(
  codes: readonly ReasonCode[],
  language: Language,
): { code: string; text: string }[] {
  return codes.map((code) => toReason(code, language));
}

function toReason(code: ReasonCode, language: Language): { code: string; text: string } {
  return { code, text: rejectReasons[code][language] };
}
