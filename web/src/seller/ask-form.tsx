import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OwnListing } from '../api/contracts.js';
import { publishedListings } from '../api/queries.js';
import { textOf } from '../forms/text-of.js';
import { goTo } from '../location/history.js';
import { addressOf } from './address.js';

interface AskFormProps {
  readonly id: string;
  readonly q: string;
}

/** Which listing, and in which search. The fields say what the address says; choosing a listing goes there at once. */
export function AskForm({ id, q }: AskFormProps): ReactNode {
  const { data: listings, isPending } = useQuery(publishedListings());
  if (isPending) return <p role="status">لحظة…</p>;
  if (listings?.length === 0 && id === '') return <p>ليست لك خدمة منشورة بعد، فلا ترتيب يُشرح.</p>;
  return (
    <form
      className="ranking__form"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        goTo(addressOf(textOf(fields, 'listing'), textOf(fields, 'query')));
      }}
    >
      {listings === undefined || listings.length === 0 ? (
        <TextInput key={id} name="listing" label="رمز الخدمة" defaultValue={id} />
      ) : (
        <ListingSelect id={id} listings={listings} />
      )}
      <TextInput key={q} name="query" label="بحث المشتري" defaultValue={q} />
      <Button type="submit">اشرح الترتيب</Button>
    </form>
  );
}

interface ListingSelectProps {
  readonly id: string;
  readonly listings: readonly OwnListing[];
}

/** One's own listings by their titles. */
function ListingSelect({ id, listings }: ListingSelectProps): ReactNode {
  const isOwn = listings.some((listing) => listing.id === id);
  return (
    <NativeSelect
      name="listing"
      label="خدمتك"
      className="ranking__listing"
      value={isOwn ? id : ''}
      onChange={(event) => {
        event.currentTarget.form?.requestSubmit();
      }}
    >
      {!isOwn && <option value="">اختر خدمة</option>}
      {listings.map(({ id: own, title }) => (
        <option key={own} value={own}>
          {title}
        </option>
      ))}
    </NativeSelect>
  );
}
