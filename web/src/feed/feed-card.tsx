import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { FeedEntry } from '../api/contracts.js';
import { listing } from '../api/queries.js';
import { Link } from '../location/link.js';
import { RequestFacts } from '../request/request-facts.js';
import { Reasons } from '../request/sellers.js';
import { OfferForm } from './offer-form.js';

interface FeedCardProps {
  readonly entry: FeedEntry;
  /** The one that a notice led to. */
  readonly chosen: boolean;
}

/** A request as a seller judges it, and the offer on it. */
export function FeedCard({ entry, chosen }: FeedCardProps): ReactNode {
  const [answering, setAnswering] = useState(chosen);
  const [made, setMade] = useState(false);
  const { title, description, listingId, reasons } = entry;
  return (
    <li className="request-card" data-chosen={chosen || undefined}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <RequestFacts request={entry} />
      {description !== null && <p className="request-card__text">{description}</p>}
      <Reasons reasons={reasons} />
      {listingId !== null && <OwnListing id={listingId} />}
      {made && <p role="status">وصل عرضك إلى المشتري.</p>}
      {!made && answering && (
        <OfferForm
          entry={entry}
          onMade={() => {
            setMade(true);
          }}
        />
      )}
      {!made && !answering && (
        <Button
          variant="light"
          aria-label={`قدّم عرضاً على: ${title}`}
          onClick={() => {
            setAnswering(true);
          }}
        >
          قدّم عرضاً
        </Button>
      )}
    </li>
  );
}

function OwnListing({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuery(listing(id));
  return (
    <p>
      خدمتك التي تناسبه:{' '}
      <Link to={`/?${new URLSearchParams({ listing: id }).toString()}`}>{data?.title ?? 'افتحها'}</Link>
    </p>
  );
}
