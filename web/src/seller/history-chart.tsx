import type { ReactNode } from 'react';

interface Place {
  readonly day: string;
  readonly place: number | null;
}

const size = { width: 160, height: 40, margin: 4 };
/** Behind the first hundred nobody counts. */
const lowest = 101;

/** Places over days, the newest at the end of the line; the first place is on top. Attention falls with the logarithm. */
export function HistoryChart({ places }: { readonly places: readonly Place[] }): ReactNode {
  const known = places.map(({ place }) => place ?? lowest);
  const deepest = Math.log(Math.max(...known, 2));
  const x = (index: number): number =>
    size.width - size.margin - (index * (size.width - 2 * size.margin)) / Math.max(1, known.length - 1);
  const y = (place: number): number =>
    size.margin + (Math.log(place) / deepest) * (size.height - 2 * size.margin);
  const points = known.map((place, index) => `${x(index).toFixed(1)},${y(place).toFixed(1)}`);
  const told = places.map(({ day, place }) => `${day}: ${place === null ? 'خارج المئة' : String(place)}`);
  return (
    <svg
      className="history-chart"
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      role="img"
      aria-label={`المركز يوماً بيوم: ${told.join('، ')}`}
    >
      <polyline points={points.join(' ')} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
