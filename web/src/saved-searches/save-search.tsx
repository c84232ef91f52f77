import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signInFirst } from '../account/sign-in-first.js';
import { useMe } from '../account/use-me.js';
import { Link } from '../location/link.js';
import { toAddress, type SearchState } from '../location/search-state.js';
import { forget, save, savedSearches, useSavedSearchChange } from './questions.js';
import { canBeSaved, findSaved, toSaved } from './saved-search.js';
import './saved-searches.css';

/** Saves the search that is shown, or forgets it: who saves one is told of what is new for it. */
export function SaveSearch({ state }: { readonly state: SearchState }): ReactNode {
  const { signedIn } = useMe();
  const { data: all, error: unread } = useQuery(savedSearches(signedIn));
  const saved = signedIn && all !== undefined ? findSaved(all, state) : undefined;
  const { mutate, error, isPending, isSuccess } = useSavedSearchChange(() =>
    saved === undefined ? save(toSaved(state)) : forget(saved.id),
  );
  if (!canBeSaved(state)) return null;
  return (
    <>
      <Button
        variant={saved === undefined ? 'default' : 'light'}
        loading={isPending}
        aria-label={saved === undefined ? undefined : 'هذا البحث محفوظ. ألغِ حفظه'}
        onClick={() => {
          if (signedIn) mutate();
          else signInFirst(toAddress(state));
        }}
      >
        {saved === undefined ? 'احفظ هذا البحث' : 'هذا البحث محفوظ'}
      </Button>
      <p className="save-search__told" role="status">
        {isSuccess && saved !== undefined && (
          <>
            سنخبرك بما يستجد من الخدمات التي تناسبه. تجده في <Link to="/notices">إشعاراتك</Link>.
          </>
        )}
        {(error ?? unread)?.message}
      </p>
    </>
  );
}
