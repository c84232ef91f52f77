import type { ReactNode } from 'react';
import type { ListingResponse } from '../api/contracts.js';
import { alsoOrdered } from '../api/queries.js';
import { directionOf } from '../language/direction.js';
import { noFilters, type SearchState } from '../location/search-state.js';
import { RecommendedServices } from '../recommendation/recommended-services.js';
import { Picture } from '../results/picture.js';
import { Facts } from './facts.js';
import { Offers } from './offers.js';
import { Reviews } from './reviews.js';
import { Seller } from './seller.js';
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
      <Samples addresses={listing.samples} />
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
      <RecommendedServices
        title="طلبها أيضاً من اشتروا هذه الخدمة"
        query={alsoOrdered(listing.id)}
        heading="h3"
      />
      <SimilarListings id={listing.id} />
    </article>
  );
}

function Samples({ addresses }: { readonly addresses: readonly string[] }): ReactNode {
  if (addresses.length === 0) return null;
  return (
    <section>
      <h3>معرض الأعمال</h3>
      <div className="listing__samples">
        {addresses.map((address) => (
          <Picture key={address} address={address} />
        ))}
      </div>
    </section>
  );
}
