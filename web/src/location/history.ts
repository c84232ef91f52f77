/** The browser's history, told of to whoever shows something by the address. */
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** A new entry of the history, which keeps `note`; not when already there. */
export function goTo(address: string, note: unknown = null): void {
  if (address === window.location.pathname + window.location.search) return;
  window.history.pushState(note, '', address);
  for (const listener of listeners) listener();
}
