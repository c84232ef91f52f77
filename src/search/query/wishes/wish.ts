export const wishKinds = ['price', 'delivery', 'quantity', 'language', 'program'] as const;

export type WishKind = (typeof wishKinds)[number];

/** What a buyer asks for beside the service itself, as read from the words of the query. */
export interface Wish {
  readonly kind: WishKind;
  /** The words as typed; `start` and `end` are their UTF-16 offsets in the text that was searched. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** price: cents of USD at most · delivery: days at most · quantity: how many · language, program: its key. */
  readonly value: number | string;
  /** What a quantity counts (`page`, `minute` …); null for the other kinds. */
  readonly unit: string | null;
}

/** Kinds whose words leave the query: they say how the service shall be had and not which one. */
export const filterKinds: ReadonlySet<WishKind> = new Set<WishKind>(['price', 'delivery']);
