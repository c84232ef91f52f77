import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SavedSearch } from '../api/contracts.js';
import { useCategories } from '../categories/use-categories.js';
import { describeFilters } from '../filters/chosen-filters.js';
import { Link } from '../location/link.js';
import { toAddress } from '../location/search-state.js';
import { Problem } from '../results/problem.js';
import { forget, savedSearches, tellByLetter, useSavedSearchChange } from './questions.js';
import { toSearch } from './saved-search.js';
import './saved-searches.css';

/** The searches of which somebody hears when something new matches. */
export function SavedSearches(): ReactNode {
  const { data: saved, error, refetch } = useQuery(savedSearches(true));
  if (saved === undefined && error === null) return null;
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches">بحوثك المحفوظة</h2>
      {saved === undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {saved?.length === 0 && <p>لم تحفظ بحثاً بعد. احفظ ما تبحث عنه لنخبرك بما يستجد فيه.</p>}
      <ul className="saved-searches">
        {saved?.map((search) => (
          <Saved key={search.id} search={search} />
        ))}
      </ul>
    </section>
  );
}

function Saved({ search }: { readonly search: SavedSearch }): ReactNode {
  const { index } = useCategories();
  const { id, name, letter } = search;
  const state = toSearch(search);
  const change = useSavedSearchChange(() => tellByLetter(id, !letter));
  const removal = useSavedSearchChange(() => forget(id));
  const error = change.error ?? removal.error;
  return (
    <li>
      <Link to={toAddress(state)}>
        <bdi>{name}</bdi>
      </Link>
      <span className="saved-searches__filters">
        {describeFilters(state, index)
          .map(({ label }) => label)
          .join(' · ')}
      </span>
      <Switch
        label="وبالبريد أيضاً"
        aria-label={`أخبروني بالبريد أيضاً: ${name}`}
        checked={change.isPending ? !letter : letter}
        onChange={() => {
          change.mutate();
        }}
      />
      <Button
        variant="subtle"
        size="xs"
        loading={removal.isPending}
        aria-label={`احذف البحث المحفوظ: ${name}`}
        onClick={() => {
          removal.mutate();
        }}
      >
        احذف
      </Button>
      {error !== null && <p role="alert">{error.message}</p>}
    </li>
  );
}
