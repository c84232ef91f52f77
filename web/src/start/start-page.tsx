import { Button } from '@mantine/core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { isSignedIn, onSessionChange } from '../account/session.js';
import { forMyself, trending } from '../api/queries.js';
import { useCategories } from '../categories/use-categories.js';
import type { SearchState } from '../location/search-state.js';
import { RecommendedServices } from '../recommendation/recommended-services.js';
import { ListingCard } from '../results/listing-card.js';
import { Problem } from '../results/problem.js';
import { CardSkeletons } from '../results/result-list.js';
import { useResults } from '../results/use-results.js';
import { CategoryTiles } from './category-tiles.js';
import './start-page.css';

const shownServices = 12;

/** Before anything is asked: the fields of work, and the best of what there is. */
export function StartPage({
  onChange,
}: {
  readonly onChange: (change: Partial<SearchState>) => void;
}): ReactNode {
  const signedIn = useSyncExternalStore(onSessionChange, isSignedIn);
  return (
    <div className="start">
      <section aria-labelledby="fields">
        <h2 id="fields">تصفح الأقسام</h2>
        <CategoryTiles
          onChoose={(category) => {
            onChange({ category });
          }}
        />
      </section>
      {signedIn && <RecommendedServices title="مقترحات لك" query={forMyself()} heading="h2" />}
      <RecommendedServices title="يزداد الإقبال عليها" query={trending()} heading="h2" />
      <section aria-labelledby="best">
        <h2 id="best">خدمات يثق بها المشترون</h2>
        <BestServices />
        <Button
          className="start__all"
          variant="default"
          size="md"
          onClick={() => {
            onChange({ searching: true });
          }}
        >
          تصفح كل الخدمات
        </Button>
      </section>
    </div>
  );
}

function BestServices(): ReactNode {
  const { index } = useCategories();
  const { first, hits, error, retry } = useResults('');
  if (first === null && error !== null) return <Problem error={error} onRetry={retry} />;
  if (first === null) return <CardSkeletons count={6} />;
  return (
    <ol className="card-grid">
      {hits.slice(0, shownServices).map(({ hit, queryId }) => (
        <li key={hit.id}>
          <ListingCard hit={hit} queryId={queryId} categories={index} heading="h3" />
        </li>
      ))}
    </ol>
  );
}
