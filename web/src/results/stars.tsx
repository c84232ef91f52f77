import type { CSSProperties, ReactNode } from 'react';
import { formatMean, formatRatingCount } from '../language/format.js';
import './stars.css';

/** Five stars, filled up to the mean (0–5). */
export function Stars({ mean }: { readonly mean: number }): ReactNode {
  const fill = { '--fill': `${String((mean / 5) * 100)}%` } as CSSProperties;
  return <span className="stars" style={fill} role="img" aria-label={`${formatMean(mean)} من 5`} />;
}

interface RatingProps {
  /** 1–5, null when only the number of ratings is known. */
  readonly mean: number | null;
  readonly count: number;
}

/** Stars, mean and number of ratings; says in words when there is none yet. */
export function Rating({ mean, count }: RatingProps): ReactNode {
  if (mean === null || count === 0) return <span className="rating">{formatRatingCount(count)}</span>;
  return (
    <span className="rating">
      <Stars mean={mean} />
      <b className="rating__mean" aria-hidden="true">
        {formatMean(mean)}
      </b>
      <span>({formatRatingCount(count)})</span>
    </span>
  );
}
