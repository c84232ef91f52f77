import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listing } from '../api/queries.js';
import { Sheet } from '../identity/sheet.js';
import type { SearchState } from '../location/search-state.js';
import { useOpenListing } from '../location/use-open-listing.js';
import { Problem } from '../results/problem.js';
import { ListingDetails } from './listing-details.js';
import './listing.css';

interface ListingDrawerProps {
  readonly id: string | null;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** The details of a listing, over the page it was opened from. */
export function ListingDrawer({ id, onChange }: ListingDrawerProps): ReactNode {
  const { closeListing } = useOpenListing();
  return (
    <Sheet
      opened={id !== null}
      onClose={closeListing}
      position="right"
      size="xl"
      title="تفاصيل الخدمة"
      closeLabel="أغلق التفاصيل"
    >
      {id !== null && <Content key={id} id={id} onChange={onChange} />}
    </Sheet>
  );
}

function Content({
  id,
  onChange,
}: { readonly id: string } & Pick<ListingDrawerProps, 'onChange'>): ReactNode {
  const { data, error, refetch } = useQuery(listing(id));
  if (data !== undefined) {
    return (
      <ListingDetails
        listing={data}
        onSearch={(part) => {
          onChange({ ...part, listing: null });
        }}
      />
    );
  }
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <div className="listing" aria-busy="true">
      <Skeleton height={36} radius="sm" />
      <Skeleton height={90} radius="lg" />
      <Skeleton height={220} radius="lg" />
    </div>
  );
}
