import type { ReactNode } from 'react';
import type { ListingResponse } from '../api/contracts.js';
import { formatDelivery, formatPrice } from '../language/format.js';
import { orders } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { Rating } from '../results/stars.js';

/** What buyers compare first. */
export function Facts({ listing }: { readonly listing: ListingResponse }): ReactNode {
  const { basePriceCents: price, deliveryDays: days, rating } = listing;
  return (
    <dl className="listing__facts">
      <div>
        <dt>السعر</dt>
        <dd>{price === null ? 'غير محدد' : formatPrice(price)}</dd>
      </div>
      <div>
        <dt>التسليم</dt>
        <dd>{days === null ? 'غير محدد' : formatDelivery(days)}</dd>
      </div>
      <div>
        <dt>التقييم</dt>
        <dd>
          <Rating mean={rating.mean} count={rating.count} />
        </dd>
      </div>
      <div>
        <dt>الطلبات</dt>
        <dd>{counted(listing.orders, orders)}</dd>
      </div>
    </dl>
  );
}
