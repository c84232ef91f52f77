import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PreviewResponse } from '../api/contracts.js';
import { formatNumber } from '../language/plural.js';
import { preview } from './queries.js';

/** The id of a list of the listings that the preview shows, for fields that ask for one. */
export const previewedListings = 'previewed-listings';

interface PreviewPaneProps {
  readonly id: string;
  readonly revision: number;
}

/** One search as it is and as the draft would have it, side by side. */
export function PreviewPane({ id, revision }: PreviewPaneProps): ReactNode {
  const [text, setText] = useState('تصميم شعار');
  const [asked, setAsked] = useState(text);
  const { data, error } = useQuery({ ...preview(id, revision, asked), placeholderData: keepPreviousData });
  return (
    <section className="studio__preview" aria-label="معاينة">
      <h2>معاينة بحث</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(text);
        }}
      >
        <TextInput
          label="عبارة البحث"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onBlur={() => {
            setAsked(text);
          }}
        />
      </form>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && <Both preview={data} />}
      <datalist id={previewedListings}>
        {data?.before.map(({ id: listing, title }) => (
          <option key={listing} value={listing}>
            {title}
          </option>
        ))}
      </datalist>
    </section>
  );
}

function Both({ preview: { before, after, moved } }: { readonly preview: PreviewResponse }): ReactNode {
  return (
    <>
      <p role="status">
        {moved === 0
          ? 'لا يتغير ترتيب هذه النتائج.'
          : `تغيّر موضع ${formatNumber(moved)} من ${formatNumber(after.length)}.`}
      </p>
      <div className="studio__lists">
        <List title="الآن" rows={before} wordsOf={() => null} />
        <List title="بعد النشر" rows={after} wordsOf={cameFrom} />
      </div>
    </>
  );
}

type Row = PreviewResponse['after'][number];

interface ListProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly wordsOf: (row: Row) => string | null;
}

function List({ title, rows, wordsOf }: ListProps): ReactNode {
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {rows.map((row) => (
          <li key={row.id} data-moved={wordsOf(row) === null ? undefined : direction(row)}>
            <span className="studio__title">{row.title}</span>
            <small>
              {row.seller}
              {wordsOf(row) !== null && ` · ${wordsOf(row) ?? ''}`}
            </small>
          </li>
        ))}
      </ol>
    </div>
  );
}

function direction({ position, other }: Row): 'up' | 'down' {
  return other === null || other > position ? 'up' : 'down';
}

/** Null where it stands as before. */
function cameFrom({ position, other }: Row): string | null {
  if (other === position) return null;
  if (other === null) return '↑ لم تكن في أول مئة';
  return `${other > position ? '↑' : '↓'} كانت في الموضع ${formatNumber(other)}`;
}
