import type { SavedFilters } from '../../platform/database/tables/saved-searches.js';

/** The search as an address has it, the newest first: `q=شعار&priceMax=2000&sort=newest`. */
export function addressParameters({
  text,
  filters,
}: {
  readonly text: string;
  readonly filters: SavedFilters;
}): string {
  const parameters = new URLSearchParams({ q: text });
  for (const [name, value] of Object.entries(filters) as [string, string | number | boolean | undefined][]) {
    if (value === undefined || value === false) continue;
    parameters.set(name, value === true ? '1' : String(value));
  }
  parameters.set('sort', 'newest');
  return parameters.toString();
}
