import { goTo } from '../location/history.js';

/** To the sign-in, and from there to `next`, an address of ours. */
export function signInFirst(next: string): void {
  goTo(`/sign-in?${new URLSearchParams({ next }).toString()}`);
}
