import type { ReactNode } from 'react';
import type { SuitableSeller } from '../api/contracts.js';
import { Link } from '../location/link.js';

/** Sellers whom a request suits, each with the service that answers it and why. */
export function Sellers({ sellers }: { readonly sellers: readonly SuitableSeller[] }): ReactNode {
  if (sellers.length === 0) return <p>لم نجد بعد بائعاً يقدم هذا.</p>;
  return (
    <ul className="request-list">
      {sellers.map(({ sellerId, sellerName, listingId, listingTitle, reasons }) => (
        <li key={sellerId} className="request-card">
          <h3>
            <bdi>{sellerName}</bdi>
          </h3>
          <p>
            <Link to={`/?${new URLSearchParams({ listing: listingId }).toString()}`}>{listingTitle}</Link>
          </p>
          <Reasons reasons={reasons} />
        </li>
      ))}
    </ul>
  );
}

export function Reasons({ reasons }: { readonly reasons: readonly string[] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <ul className="request-card__reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
