import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OwnListing } from '../api/contracts.js';
import { publishedListings } from '../api/queries.js';
import { RequestError } from '../api/request.js';
import { textOf } from '../forms/text-of.js';
import { goTo } from '../location/history.js';
import { addressOf } from './address.js';

interface AskFormProps {
  readonly id: string;
  readonly q: string;
}

/** Which listing, and in which search. The fields say what the address says; choosing a listing goes there at once. */
export function AskForm({ id, q }: AskFormProps): ReactNode {
  const { data: listings, error, isPending } = useQuery(publishedListings());
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
      {error !== null && !sellsNothing(error) && (
        <p className="ranking__error" role="alert">
          لم نستطع عرض قائمة خدماتك. {error.message}
        </p>
      )}
    </form>
  );
}

/** Who is no seller has no listings to choose from; they name one by its id. */
function sellsNothing(error: Error): boolean {
  return error instanceof RequestError && error.code === 'FORBIDDEN';
}

interface ListingSelectProps {
  readonly id: string;
  readonly listings: readonly OwnListing[];
}

/** One's own listings by their titles; a listing of the address that is none of them stays chosen by its id. */
function ListingSelect({ id, listings }: ListingSelectProps): ReactNode {
  const isOwn = listings.some((listing) => listing.id === id);
  return (
    <NativeSelect
      name="listing"
      label="خدمتك"
      className="ranking__listing"
      value={id}
      onChange={(event) => {
        event.currentTarget.form?.requestSubmit();
      }}
    >
      {!isOwn && <option value={id}>{id === '' ? 'اختر خدمة' : `خدمة رمزها ${id}`}</option>}
      {listings.map(({ id: own, title }) => (
        <option key={own} value={own}>
          {title}
        </option>
      ))}
    </NativeSelect>
  );
}
