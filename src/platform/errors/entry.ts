/** `status` is the HTTP status, `ar` and `en` are titles that say what to do; `{name}` is filled from the error's details. */
export interface CatalogueEntry {
  readonly status: number;
  readonly ar: string;
  readonly en: string;
}
