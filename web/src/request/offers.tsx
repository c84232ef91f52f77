import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Offer, OfferTaken, OfferWarning, RankedOffer, RequestEntry } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { formatDelivery, formatPrice } from '../language/format.js';
import { Link } from '../location/link.js';
import { addressOfOrder } from '../orders/questions.js';
import { FormError } from './form-error.js';
import { offersOf } from './questions.js';
import { Reasons } from './sellers.js';

/** The offers on one's own request, the best first; one of them can be taken. */
export function Offers({ entry }: { readonly entry: RequestEntry }): ReactNode {
  const cache = useQueryClient();
  const { data: offers, error } = useQuery({ ...offersOf(entry), staleTime: 0 });
  const accept = useMutation({
    mutationFn: (id: string) => postJson<OfferTaken>(`/v1/offers/${encodeURIComponent(id)}/accept`, {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['request', entry.id] }),
  });
  const problem = accept.error ?? error;
  return (
    <section aria-labelledby="request-offers">
      <h2 id="request-offers">العروض</h2>
      <FormError message={problem?.message} />
      {accept.data !== undefined && (
        <p role="status">
          قبلت العرض بمبلغ {formatPrice(accept.data.totalCents)}، ويبدأ العمل حين تدفع.{' '}
          <Link to={addressOfOrder(accept.data.orderId)}>ادفع ثمن الطلب</Link>
        </p>
      )}
      {offers?.length === 0 && (
        <p>{entry.state === 'open' ? 'سيظهر هنا أول عرض حين يصل.' : 'لم يصل عرض على هذا الطلب.'}</p>
      )}
      <ul className="request-list">
        {offers?.map((offer) => (
          <OfferCard
            key={offer.id}
            offer={offer}
            pending={accept.isPending}
            onAccept={() => {
              accept.mutate(offer.id);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface OfferCardProps {
  readonly offer: Offer | RankedOffer;
  readonly pending: boolean;
  readonly onAccept: () => void;
}

function OfferCard({ offer, pending, onAccept }: OfferCardProps): ReactNode {
  const { sellerName, listingId, cents, deliveryDays, text, state, stateLabel } = offer;
  return (
    <li className="request-card">
      <h3>
        <bdi>{sellerName}</bdi>
      </h3>
      <ul className="request-card__facts">
        <li>{formatPrice(cents)}</li>
        <li>{formatDelivery(deliveryDays)}</li>
        {state !== 'open' && <li>{stateLabel.ar}</li>}
      </ul>
      <p className="request-card__text">{text}</p>
      {'reasons' in offer && <Reasons reasons={offer.reasons} />}
      {'warnings' in offer && <Warnings warnings={offer.warnings} />}
      {listingId !== null && (
        <Link to={`/?${new URLSearchParams({ listing: listingId }).toString()}`}>الخدمة التي يعرض بها</Link>
      )}
      {state === 'open' && (
        <Button loading={pending} aria-label={`اقبل عرض ${sellerName}`} onClick={onAccept}>
          اقبل العرض
        </Button>
      )}
    </li>
  );
}

export function Warnings({ warnings }: { readonly warnings: readonly OfferWarning[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <ul className="request-card__warnings" aria-label="انتبه">
      {warnings.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}
