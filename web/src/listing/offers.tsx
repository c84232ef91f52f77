import type { ReactNode } from 'react';
import type { ListingResponse } from '../api/contracts.js';
import { formatDelivery, formatPrice } from '../language/format.js';

type OffersProps = Pick<ListingResponse, 'packages' | 'upgrades'>;

/** What can be bought: the packages side by side, and what can be added. */
export function Offers({ packages, upgrades }: OffersProps): ReactNode {
  return (
    <>
      {packages.length > 0 && (
        <section>
          <h3>الحزم</h3>
          <ul className="packages">
            {packages.map(({ name, priceCents, deliveryDays, includes }) => (
              <li key={name} className="package">
                <b>{name}</b>
                <strong>{formatPrice(priceCents)}</strong>
                {typeof deliveryDays === 'number' && <span>{formatDelivery(deliveryDays)}</span>}
                <ul>
                  {includes.map((part) => (
                    <li key={part}>{part}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {upgrades.length > 0 && (
        <section>
          <h3>تطويرات متاحة</h3>
          <ul className="upgrades">
            {upgrades.map(({ title, priceCents, deliveryDays }) => (
              <li key={title}>
                <span>
                  {title}
                  {typeof deliveryDays === 'number' && (
                    <small> · التسليم {formatDelivery(deliveryDays)}</small>
                  )}
                </span>
                <strong>+ {formatPrice(priceCents)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
