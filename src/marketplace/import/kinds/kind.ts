import type { Db } from '../../../platform/database/database.js';
import type { RecordOf, RecordType } from '../records.js';
import type { Rejection, RejectionCode } from '../rejection.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The content of a record by column; a reference holds the other record's own (external) id. */
export type Row = Readonly<Record<string, Json>>;

/** A column holds a value of a PostgreSQL type, or refers to a row of another table. */
export type Column =
  | {
      readonly type:
        'text' | 'boolean' | 'integer' | 'smallint' | 'real' | 'timestamptz' | 'text[]' | 'jsonb';
    }
  | { readonly refersTo: RecordType; readonly unknown: RejectionCode };

/**
 * What there is to say of one record type: how it becomes a row of its table. Everything else — order,
 * versions, removal, signals, marks — is the same for all. A new type is one schema in `records.ts` and one of these.
 */
export interface RecordKind<T extends RecordType = RecordType> {
  readonly type: T;
  /** Its table, where that has another name than the type. */
  readonly table?: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly toRow: (record: RecordOf<T>) => Row;
  /** Columns that no aggregate is counted from: a change of these alone recounts nothing. */
  readonly uncounted?: readonly string[];
  /** Columns that follow from the others: written with them, never compared. */
  readonly derived?: {
    readonly columns: Readonly<Record<string, Column>>;
    readonly toRow: (row: Row) => Row;
  };
  /** A further check against the rows, opened once a batch; called for each record that is about to be taken, in order. */
  readonly openGuard?: (trx: Db) => Promise<(id: string, row: Row) => Rejection | null>;
}

export function tableOf({ type, table = type }: Pick<RecordKind, 'type' | 'table'>): string {
  return table;
}

export const text = { type: 'text' } as const;
export const boolean = { type: 'boolean' } as const;
export const integer = { type: 'integer' } as const;
export const real = { type: 'real' } as const;
export const time = { type: 'timestamptz' } as const;
export const texts = { type: 'text[]' } as const;
export const jsonb = { type: 'jsonb' } as const;
export const smallint = { type: 'smallint' } as const;
export const category = { refersTo: 'category', unknown: 'CATEGORY_UNKNOWN' } as const;
export const seller = { refersTo: 'seller', unknown: 'SELLER_UNKNOWN' } as const;
export const listing = { refersTo: 'listing', unknown: 'LISTING_UNKNOWN' } as const;
