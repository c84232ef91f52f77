import { useEffect, useRef, type RefObject } from 'react';
import { recordImpression, type Sighting } from './event-log.js';

/** Reports the element as seen once at least half of it has been on the screen. */
export function useImpression(sighting: Sighting | null): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const { listingId, queryId, position } = sighting ?? {};
  useEffect(() => {
    const node = element.current;
    if (node === null || listingId === undefined || queryId === undefined || position === undefined) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        recordImpression({ listingId, queryId, position });
        observer.disconnect();
      },
      { threshold: 0.5 },
    );
    observer.observe(node);
    return () => {
      observer.disconnect();
    };
  }, [listingId, queryId, position]);
  return element;
}
