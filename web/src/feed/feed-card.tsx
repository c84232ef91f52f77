import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FeedEntry } from '../api/contracts.js';
import { listing } from '../api/queries.js';
import { Link } from '../location/link.js';
import { RequestFacts } from '../request/request-facts.js';
import { Reasons } from '../request/sellers.js';
import { Answer } from './answer.js';

interface FeedCardProps {
  /** Of the feed, or one beside it, which may be the seller's own. */
  readonly entry: FeedEntry & { readonly mine?: boolean };
  /** The one that a notice led to. */
  readonly chosen: boolean;
}

/** A request as a seller judges it, and the offer on it. */
export function FeedCard({ entry, chosen }: FeedCardProps): ReactNode {
  const { id, title, description, listingId, reasons, mine = false } = entry;
  return (
    <li className="request-card" data-chosen={chosen || undefined}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <RequestFacts request={entry} />
      {description !== null && <p className="request-card__text">{description}</p>}
      <Reasons reasons={reasons} />
      {listingId !== null && <OwnListing id={listingId} />}
      {mine ? (
        <p>
          هذا طلبك أنت.{' '}
          <Link to={`/request?${new URLSearchParams({ id }).toString()}`}>اقرأ العروض عليه</Link>
        </p>
      ) : (
        <Answer entry={entry} asked={chosen} />
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
