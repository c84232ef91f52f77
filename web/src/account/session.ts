/** Who is signed in on this device. The tokens lie in the browser's storage, shared by all tabs. */
import type { TokensResponse } from '../api/contracts.js';

const key = 'mizan.session';
/** Milliseconds before its end at which an access token counts as spent. */
const margin = 30_000;

type Listener = () => void;
const listeners = new Set<Listener>();

export function onSessionChange(listener: Listener): () => void {
  const fromOtherTab = (event: StorageEvent): void => {
    if (event.key === key) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', fromOtherTab);
  };
}

export function readSession(): TokensResponse | null {
  const kept = window.localStorage.getItem(key);
  if (kept === null) return null;
  try {
    const tokens: unknown = JSON.parse(kept);
    return isTokens(tokens) ? tokens : null;
  } catch {
    return null;
  }
}

/** Whether somebody is signed in, for `useSyncExternalStore`. */
export function isSignedIn(): boolean {
  return readSession() !== null;
}

export function keepSession(tokens: TokensResponse | null): void {
  if (tokens === null) window.localStorage.removeItem(key);
  else window.localStorage.setItem(key, JSON.stringify(tokens));
  for (const listener of listeners) listener();
}

/**
 * The access token, exchanged before it ends; null when nobody is signed in. One tab exchanges at a time: a refresh
 * token that is used twice ends the session.
 */
export async function accessToken(
  refresh: (refreshToken: string) => Promise<TokensResponse | null>,
): Promise<string | null> {
  const session = readSession();
  if (session === null || isFresh(session)) return session?.accessToken ?? null;
  return window.navigator.locks.request(key, async () => {
    const current = readSession();
    if (current === null || isFresh(current)) return current?.accessToken ?? null;
    const next = await refresh(current.refreshToken);
    keepSession(next);
    return next?.accessToken ?? null;
  });
}

function isFresh({ accessExpiresAt }: TokensResponse): boolean {
  return Date.parse(accessExpiresAt) - margin > Date.now();
}

function isTokens(value: unknown): value is TokensResponse {
  if (typeof value !== 'object' || value === null) return false;
  return ['accessToken', 'accessExpiresAt', 'refreshToken'].every((name) => name in value);
}
