import { useState, type ReactNode } from 'react';
import type { ListingResponse } from '../api/contracts.js';
import { formatAge, formatDate } from '../language/format.js';
import { LevelBadge } from '../results/level-badge.js';

/** Who offers it: name, level, last activity, skills. */
export function Seller({ seller }: { readonly seller: ListingResponse['seller'] }): ReactNode {
  const joined = seller.joinedAt === null ? null : formatDate(seller.joinedAt);
  const [now] = useState(Date.now);
  const active = seller.lastActiveAt === null ? null : formatAge(seller.lastActiveAt, now);
  return (
    <section>
      <h3>البائع</h3>
      <p className="listing__seller">
        <bdi>{seller.displayName}</bdi> <LevelBadge level={seller.level} />
      </p>
      {active !== null && <p className="listing__note">آخر نشاط: {active}</p>}
      {joined !== null && <p className="listing__note">عضو منذ {joined}</p>}
      {seller.skills.length > 0 && <p className="listing__note">{seller.skills.join('، ')}</p>}
    </section>
  );
}
