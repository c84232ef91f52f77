import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { similarListings } from '../api/queries.js';
import { useCategories } from '../categories/use-categories.js';
import { ListingCard } from '../results/listing-card.js';

/** Other services that do the same; nothing while there are none. */
export function SimilarListings({ id }: { readonly id: string }): ReactNode {
  const { index } = useCategories();
  const { data } = useQuery(similarListings(id));
  if (data === undefined || data.length === 0) return null;
  return (
    <section>
      <h3>خدمات مشابهة</h3>
      <ul className="card-grid">
        {data.map((hit) => (
          <li key={hit.id}>
            <ListingCard hit={hit} queryId={null} categories={index} heading="h4" />
          </li>
        ))}
      </ul>
    </section>
  );
}
