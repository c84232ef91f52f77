/** What a seller can do, as data. */
export type Deed =
  | { readonly kind: 'orders'; readonly count: number; readonly stars: readonly number[] }
  | { readonly kind: 'delivery'; readonly days: number }
  | { readonly kind: 'price'; readonly cents: number }
  | { readonly kind: 'title'; readonly title: string; readonly words: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'upgrade' }
  | { readonly kind: 'visit' };
