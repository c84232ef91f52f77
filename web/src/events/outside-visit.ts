import { recordOutsideVisit } from './event-log.js';

/** The host of another site, or null for our own pages and for none. */
export function outsideSource(referrer: string, ownHost: string): string | null {
  if (!URL.canParse(referrer)) return null;
  const { host } = new URL(referrer);
  return host === '' || host === ownHost ? null : host;
}

/** Reports a visit that came from another site straight to a listing. Call once per page load. */
export function reportOutsideVisit(listingId: string | null): void {
  const source = outsideSource(document.referrer, window.location.host);
  if (listingId !== null && source !== null) recordOutsideVisit(listingId, source);
}
