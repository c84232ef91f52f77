import { useSyncExternalStore } from 'react';
import { subscribe } from './history.js';

/** A parameter of the address; null where it is absent or empty. */
export function useParameter(name: string): string | null {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const value = new URLSearchParams(search).get(name);
  return value === '' ? null : value;
}
