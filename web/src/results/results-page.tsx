import type { ReactNode } from 'react';
import { FilterDrawer } from '../filters/filter-drawer.js';
import { FilterPanel } from '../filters/filter-panel.js';
import { ChosenFilters } from '../filters/chosen-filters.js';
import { toApiParameters, type SearchState } from '../location/search-state.js';
import { SaveSearch } from '../saved-searches/save-search.js';
import { EmptyResults } from './empty-results.js';
import { MatchNotice } from './match-notice.js';
import { Problem } from './problem.js';
import { CardSkeletons, ResultList } from './result-list.js';
import { ResultsHeading } from './results-heading.js';
import { SortNotice } from './sort-notice.js';
import { Understood } from './understood.js';
import { useResults, type Results } from './use-results.js';
import './results-page.css';

interface ResultsPageProps {
  readonly state: SearchState;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** Results with all that narrows, orders and explains them. */
export function ResultsPage({ state, onChange }: ResultsPageProps): ReactNode {
  const results = useResults(toApiParameters(state));
  const total = results.first?.estimatedTotal ?? null;
  // Of an empty answer they would say that no filter is of use.
  const facets = results.first?.hits.length === 0 ? null : (results.first?.facets ?? null);
  const panel = <FilterPanel filters={state} facets={facets} onChange={onChange} />;
  return (
    <div className="results-page">
      <aside className="results-page__filters" aria-label="تصفية النتائج">
        {panel}
      </aside>
      <section className="results-page__list" aria-label="نتائج البحث" aria-busy={results.outdated}>
        <ResultsHeading
          state={state}
          results={results}
          onSort={(sort) => {
            onChange({ sort });
          }}
        >
          <FilterDrawer filters={state} total={total}>
            {panel}
          </FilterDrawer>
          <SaveSearch key={toApiParameters(state)} state={state} />
        </ResultsHeading>
        <ChosenFilters filters={state} onChange={onChange} />
        {results.first !== null && !results.outdated && (
          <Understood state={state} answer={results.first} onChange={onChange} />
        )}
        <Body state={state} results={results} onChange={onChange} />
      </section>
    </div>
  );
}

function Body({ state, results, onChange }: ResultsPageProps & { readonly results: Results }): ReactNode {
  const { first, error, outdated } = results;
  if (error !== null && (first === null || outdated))
    return <Problem error={error} onRetry={results.retry} />;
  if (first === null) return <CardSkeletons />;
  if (first.hits.length === 0) return <EmptyResults state={state} answer={first} onChange={onChange} />;
  return (
    <>
      <MatchNotice state={state} answer={first} onChange={onChange} />
      <SortNotice sorting={first.sorting} />
      <ResultList results={results} />
    </>
  );
}
