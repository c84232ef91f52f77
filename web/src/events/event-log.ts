/** Tells the server what was seen and opened, in batches, and never gets in the buyer's way. */
import { readSession } from '../account/session.js';
import type { EventRecord } from '../api/contracts.js';
import { newId } from './new-id.js';

/** Where a listing was seen: position in the answer to a query. */
export interface Sighting {
  readonly listingId: string;
  readonly queryId: string;
  readonly position: number;
}

const flushAfter = 1500;
/** Well under the 64 kB that a browser lets leave with a page that is being closed. */
const maxBatch = 100;

const waiting: EventRecord[] = [];
const seen = new Set<string>();
let timer: number | undefined;

function visitor(): string {
  try {
    const known = sessionStorage.getItem('mizan.visitor');
    if (known !== null) return known;
    const fresh = newId();
    sessionStorage.setItem('mizan.visitor', fresh);
    return fresh;
  } catch {
    return anonymous; // storage is switched off: the id lives as long as the page
  }
}
const anonymous = newId();

/** Sends what waits. `closing` hands it to the browser, which delivers it after the page is gone. */
function flushEvents(closing = false): void {
  window.clearTimeout(timer);
  timer = undefined;
  while (waiting.length > 0) send(JSON.stringify({ events: waiting.splice(0, maxBatch) }), closing);
}

/** What is clicked while signed in may have a part in what is shown; a token that is spent would lose the event. */
function inOwnName(): { authorization?: string } {
  const session = readSession();
  if (session === null || Date.parse(session.accessExpiresAt) < Date.now()) return {};
  return { authorization: `Bearer ${session.accessToken}` };
}

function send(body: string, closing: boolean): void {
  const blob = new Blob([body], { type: 'application/json' });
  if (closing && navigator.sendBeacon('/v1/events', blob)) return;
  const headers = { 'content-type': 'application/json', ...inOwnName() };
  // An event that cannot be delivered is given up: it must not disturb the buyer.
  fetch('/v1/events', { method: 'POST', body, headers, keepalive: true }).catch(() => undefined);
}

function common(listingId: string): { id: string; occurredAt: string; listingId: string; actor: string } {
  return { id: newId(), occurredAt: new Date().toISOString(), listingId, actor: visitor() };
}

function record(event: EventRecord, now = false): void {
  waiting.push(event);
  if (now || waiting.length >= maxBatch) flushEvents();
  else
    timer ??= window.setTimeout(() => {
      flushEvents();
    }, flushAfter);
}

/** A card was on the screen by half or more; counted once per answer. */
export function recordImpression({ listingId, queryId, position }: Sighting): void {
  const key = `${queryId} ${listingId}`;
  if (seen.has(key)) return;
  seen.add(key);
  record({ ...common(listingId), type: 'impression', queryId, position });
}

/** A card was opened, from a search (`Sighting`) or from elsewhere (only its id). */
export function recordClick(target: Sighting | { readonly listingId: string }): void {
  const origin = 'queryId' in target ? { queryId: target.queryId, position: target.position } : {};
  record({ ...common(target.listingId), type: 'click', ...origin }, true);
}

/** Somebody came from another site straight to a listing. */
export function recordOutsideVisit(listingId: string, source: string): void {
  record({ ...common(listingId), type: 'outside_visit', source }, true);
}

/** Delivers what waits when the page is left or hidden. Call once. */
export function deliverOnLeave(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushEvents(true);
  });
  window.addEventListener('pagehide', () => {
    flushEvents(true);
  });
}
