import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import type { RecommendationsQuery } from '../api/queries.js';
import { useCategories } from '../categories/use-categories.js';
import { ListingCard } from '../results/listing-card.js';

interface RecommendedServicesProps {
  readonly title: string;
  readonly query: RecommendationsQuery;
  /** Under the headings of the page. */
  readonly heading: 'h2' | 'h3';
}

/** Services that nobody searched for, each with the reason why it is shown; nothing while there are none. */
export function RecommendedServices({ title, query, heading: Heading }: RecommendedServicesProps): ReactNode {
  const id = useId();
  const { index } = useCategories();
  const { data } = useQuery(query);
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <ul className="card-grid">
        {data.map((hit) => (
          <li key={hit.id}>
            <ListingCard
              hit={hit}
              queryId={null}
              categories={index}
              heading={Heading === 'h2' ? 'h3' : 'h4'}
              reason={hit.reason.text}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
