import type { ReactNode } from 'react';
import type { ListingResponse } from '../api/contracts.js';
import { directionOf } from '../language/direction.js';
import { formatDate } from '../language/format.js';
import { Stars } from '../results/stars.js';

/** What buyers said, newest first. */
export function Reviews({ reviews }: { readonly reviews: ListingResponse['reviews'] }): ReactNode {
  if (reviews.length === 0) return null;
  return (
    <section>
      <h3>آراء المشترين</h3>
      <ul className="reviews">
        {reviews.map(({ stars, comment, createdAt }, index) => (
          <li key={index}>
            <p className="reviews__head">
              <Stars mean={stars} />
              <time dateTime={createdAt}>{formatDate(createdAt)}</time>
            </p>
            {comment !== null && <p dir={directionOf(comment)}>{comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
