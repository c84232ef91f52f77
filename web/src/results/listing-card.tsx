import type { MouseEvent, ReactNode } from 'react';
import type { SearchHit } from '../api/contracts.js';
import type { CategoryIndex } from '../categories/category-index.js';
import { recordClick } from '../events/event-log.js';
import { useImpression } from '../events/use-impression.js';
import { Icon } from '../identity/icon.js';
import { formatDelivery, formatPrice } from '../language/format.js';
import { orders, services } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { useOpenListing } from '../location/use-open-listing.js';
import { FieldStrip } from './field-strip.js';
import { HighlightedTitle } from './highlighted-title.js';
import { LevelBadge } from './level-badge.js';
import { Picture } from './picture.js';
import { Rating } from './stars.js';
import './listing-card.css';

interface ListingCardProps {
  readonly hit: SearchHit;
  /** The search that found it; null for cards that no search showed. */
  readonly queryId: string | null;
  readonly categories: CategoryIndex;
  /** Its place under the headings of the page. */
  readonly heading: 'h2' | 'h3' | 'h4';
  /** Why it is shown, where nobody searched for it. */
  readonly reason?: string;
}

/** One service as buyers compare it; the whole card opens it. */
export function ListingCard({
  hit,
  queryId,
  categories,
  heading: Heading,
  reason = hit.personalReason,
}: ListingCardProps): ReactNode {
  const sighting = queryId === null ? null : { listingId: hit.id, queryId, position: hit.position };
  const element = useImpression(sighting);
  const { addressOf, openListing } = useOpenListing();
  const path = categories.get(hit.categoryId)?.path ?? [];

  const open = (event: MouseEvent): void => {
    recordClick(sighting ?? { listingId: hit.id });
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openListing(hit.id);
  };

  return (
    <article className="card" ref={element} data-position={hit.position}>
      <Picture address={hit.mainImage} />
      <FieldStrip field={path[0]?.name ?? ''} category={path.at(-1)?.name ?? ''} />
      <div className="card__body">
        <Heading className="card__title">
          <a href={addressOf(hit.id)} onClick={open}>
            <HighlightedTitle html={hit.titleHighlighted} />
          </a>
        </Heading>
        <p className="card__seller">
          <bdi className="card__seller-name">{hit.seller.displayName}</bdi>
          <LevelBadge level={hit.seller.level} />
        </p>
        <p className="card__reputation">
          <Rating mean={hit.rating.mean} count={hit.rating.count} />
          {hit.orders > 0 && <span>{counted(hit.orders, orders)}</span>}
        </p>
        {hit.foldedOfSeller > 0 && (
          <p className="card__folded">مثلها للبائع نفسه: {counted(hit.foldedOfSeller, services)}</p>
        )}
        {reason !== undefined && <p className="card__reason">{reason}</p>}
        <Terms price={hit.basePriceCents} days={hit.deliveryDays} />
      </div>
    </article>
  );
}

/** Price and delivery, or in plain words that the seller has not given them. */
function Terms({ price, days }: { readonly price: number | null; readonly days: number | null }): ReactNode {
  return (
    <p className="card__terms">
      {days !== null && (
        <span className="card__delivery">
          <Icon name="clock" size={16} />
          {formatDelivery(days)}
        </span>
      )}
      {price === null ? (
        <span className="card__unknown">السعر غير محدد</span>
      ) : (
        <strong className="card__price">{formatPrice(price)}</strong>
      )}
    </p>
  );
}
