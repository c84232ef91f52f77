import type { ReactNode } from 'react';
import type { ListingResponse } from '../api/contracts.js';
import { directionOf } from '../language/direction.js';
import { formatDate, formatDelivery, formatPrice } from '../language/format.js';
import { orders } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { noFilters, type SearchState } from '../location/search-state.js';
import { LevelBadge } from '../results/level-badge.js';
import { Picture } from '../results/picture.js';
import { Rating } from '../results/stars.js';
import { Offers } from './offers.js';
import { Reviews } from './reviews.js';
import { SimilarListings } from './similar-listings.js';

interface ListingDetailsProps {
  readonly listing: ListingResponse;
  readonly onSearch: (change: Partial<SearchState>) => void;
}

/** Everything a buyer wants to know before choosing. */
export function ListingDetails({ listing, onSearch }: ListingDetailsProps): ReactNode {
  const { title, description, categoryPath, tags } = listing;
  return (
    <article className="listing">
      <nav aria-label="مسار القسم" className="listing__path">
        {categoryPath.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            onClick={() => {
              onSearch({ ...noFilters, q: '', category: id });
            }}
          >
            {name}
          </button>
        ))}
      </nav>
      <h2 className="listing__title">
        <bdi dir={directionOf(title)}>{title}</bdi>
      </h2>
      <Picture address={listing.mainImage} />
      <Facts listing={listing} />
      {description !== null && (
        <section>
          <h3>عن هذه الخدمة</h3>
          <p className="listing__description" dir={directionOf(description)}>
            {description}
          </p>
        </section>
      )}
      <Offers packages={listing.packages} upgrades={listing.upgrades} />
      <Seller seller={listing.seller} />
      {tags.length > 0 && (
        <ul className="listing__tags" aria-label="الوسوم">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  onSearch({ ...noFilters, q: tag });
                }}
              >
                <bdi>{tag}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Reviews reviews={listing.reviews} />
      <SimilarListings id={listing.id} />
    </article>
  );
}

function Facts({ listing }: { readonly listing: ListingResponse }): ReactNode {
  const { basePriceCents: price, deliveryDays: days, rating } = listing;
  return (
    <dl className="listing__facts">
      <div>
        <dt>السعر</dt>
        <dd>{price === null ? 'غير محدد' : formatPrice(price)}</dd>
      </div>
      <div>
        <dt>التسليم</dt>
        <dd>{days === null ? 'غير محدد' : formatDelivery(days)}</dd>
      </div>
      <div>
        <dt>التقييم</dt>
        <dd>
          <Rating mean={rating.mean} count={rating.count} />
        </dd>
      </div>
      <div>
        <dt>الطلبات</dt>
        <dd>{counted(listing.orders, orders)}</dd>
      </div>
    </dl>
  );
}

function Seller({ seller }: { readonly seller: ListingResponse['seller'] }): ReactNode {
  const joined = seller.joinedAt === null ? null : formatDate(seller.joinedAt);
  return (
    <section>
      <h3>البائع</h3>
      <p className="listing__seller">
        <bdi>{seller.displayName}</bdi> <LevelBadge level={seller.level} />
      </p>
      {joined !== null && <p className="listing__note">عضو منذ {joined}</p>}
      {seller.skills.length > 0 && <p className="listing__note">{seller.skills.join('، ')}</p>}
    </section>
  );
}
