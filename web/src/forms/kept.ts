/** What is being written, kept while its tab is open: neither closing a form nor signing in on the way loses it. */
const prefix = 'mizan.kept.';

/** Keeps what was written under a name; null forgets it. */
export function keep(name: string, written: object | null): void {
  if (written === null) window.sessionStorage.removeItem(prefix + name);
  else window.sessionStorage.setItem(prefix + name, JSON.stringify(written));
}

/** What was kept under a name; null where there is nothing, or nothing of the form of `empty`. */
export function kept<T extends object>(name: string, empty: T): T | null {
  const text = window.sessionStorage.getItem(prefix + name);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return hasFormOf(empty, value) ? value : null;
  } catch {
    return null;
  }
}

/** On signing out: what one person wrote is not for the next. */
export function forgetKept(): void {
  const names = Object.keys(window.sessionStorage).filter((name) => name.startsWith(prefix));
  for (const name of names) window.sessionStorage.removeItem(name);
}

function hasFormOf<T extends object>(empty: T, value: unknown): value is T {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(empty).every(
    ([name, field]) =>
      typeof fields.get(name) === typeof field && Array.isArray(fields.get(name)) === Array.isArray(field),
  );
}
