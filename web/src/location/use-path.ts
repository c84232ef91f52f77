import { useSyncExternalStore } from 'react';
import { subscribe } from './history.js';

const readPath = (): string => window.location.pathname.replace(/(?<=.)\/+$/u, '');

/** The path of the address, without a slash at its end: `/` is the search. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, readPath);
}
