import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCategories } from '../categories/use-categories.js';
import { ListingCard } from './listing-card.js';
import { Problem } from './problem.js';
import type { Results } from './use-results.js';

/** The cards found so far and the way to more. */
export function ResultList({ results }: { readonly results: Results }): ReactNode {
  const { index } = useCategories();
  const { hits, outdated, error, hasMore, loadingMore, loadMore, retry } = results;
  return (
    <>
      <ol className="card-grid" data-outdated={outdated || undefined}>
        {hits.map(({ hit, queryId }) => (
          <li key={hit.id}>
            <ListingCard hit={hit} queryId={queryId} categories={index} heading="h2" />
          </li>
        ))}
      </ol>
      {error !== null ? (
        <Problem error={error} onRetry={retry} />
      ) : (
        hasMore && (
          <Button className="more" variant="default" size="md" loading={loadingMore} onClick={loadMore}>
            عرض المزيد
          </Button>
        )
      )}
    </>
  );
}

/** Grey cards in the place of those that are on their way. */
export function CardSkeletons({ count = 9 }: { readonly count?: number }): ReactNode {
  return (
    <div className="card-grid" role="presentation" data-testid="skeletons">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={290} radius="lg" />
      ))}
    </div>
  );
}
