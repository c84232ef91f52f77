import { AppError } from '../../platform/errors/app-error.js';
import type { MarketRules } from '../core/index.js';
import type { ListingSource } from '../listing-source.js';
import { checkComplete, checkContent, type Content } from '../listings/content.js';
import { substantiveAt } from '../listings/substantive.js';
import { sellerRates } from '../signals/seller-rates.js';
import type { OwnFacts, OwnState } from './state.js';

/** What an edit says anew. */
export type ListingEdit = Partial<
  Pick<Content, 'title' | 'description' | 'tags' | 'basePriceCents' | 'deliveryDays' | 'upgrades' | 'samples'>
>;

interface Terms {
  readonly now: Date;
  readonly rules: MarketRules;
}

/** The listing after the edit and, where a moderator reads it, its approval. Null where it would be refused. */
export function afterEdit(state: OwnState, edit: ListingEdit, { now, rules }: Terms): OwnState | null {
  const { listing, facts } = state;
  const before = contentOf(listing);
  const after = { ...before, ...edit };
  if (isRead(edit) && facts.isPending) return null;
  if (!isAccepted(after, rules)) return null;
  const previous = { substantiveAt: facts.substantiveAt, otherwise: facts.editedAt };
  const counted = substantiveAt(previous, before, after, { now, rules: rules.listing });
  const edited = { ...facts, substantiveAt: counted, editedAt: now };
  const decided = isRead(edit) ? withDecision(edited) : edited;
  const withSeller = (source: ListingSource): ListingSource => ({
    ...source,
    seller: { ...source.seller, ...sellerRates(decided) },
  });
  return {
    listing: withSeller({
      ...listing,
      ...edit,
      ...(isRead(edit) && { quality: null }),
      updatedAt: counted ?? now,
    }),
    siblings: state.siblings.map(withSeller),
    facts: decided,
  };
}

/** A text that was read and found good speaks for the seller. */
function withDecision(facts: OwnFacts): OwnFacts {
  const kept = facts.versions === 0 ? 2 : 1;
  return { ...facts, textsDecided: facts.textsDecided + kept, versions: facts.versions + kept };
}

/** Whether a moderator reads it before it is seen. */
function isRead({ title, description }: ListingEdit): boolean {
  return title !== undefined || description !== undefined;
}

function isAccepted(content: Content, rules: MarketRules): boolean {
  try {
    checkContent(content, rules.listing);
    checkComplete(content);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function contentOf(source: ListingSource): Content {
  const { title, description, tags, basePriceCents, deliveryDays, upgrades, packages, mainImage, samples } =
    source;
  const categoryId = source.categoryPath.at(-1)?.id ?? 0;
  return {
    ...{ title, description, categoryId, tags, basePriceCents, deliveryDays },
    ...{ upgrades, packages, mainImage, samples },
  };
}
