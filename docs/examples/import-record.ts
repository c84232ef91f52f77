import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { externalId, instant, label, version } from '../../src/marketplace/import/fields.js';
import { seller, text, time, type RecordKind, type Row } from '../../src/marketplace/import/kinds/kind.js';

// → src/marketplace/import/records.ts, and 'certificate' in `recordTypes` and `liveRecord`
export const certificateRecord = z.strictObject({
  type: z.literal('certificate'),
  id: externalId,
  sellerId: externalId,
  name: label(200),
  issuedAt: instant.nullish(),
  version: version.nullish(),
  occurredAt: instant.nullish(),
  deleted: z.literal(false).nullish(),
});

// → src/marketplace/import/kinds/certificate.ts as a RecordKind<'certificate'>, and a line in kinds/index.ts
export const certificateKind = {
  type: 'certificate',
  columns: { seller_id: seller, name: text, issued_at: time } satisfies RecordKind['columns'],
  toRow: (record: z.infer<typeof certificateRecord>): Row => ({
    seller_id: record.sellerId,
    name: record.name,
    issued_at: record.issuedAt ?? null,
  }),
};

// → src/platform/database/migrations/NNNN-certificate.ts, a line in migrate.ts, and the table in schema.ts
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table certificate (
      id bigint generated always as identity primary key,
      external_id text not null unique,
      seller_id bigint not null references seller,
      name text not null,
      issued_at timestamptz,
      record_version bigint,
      record_occurred_at timestamptz,
      deleted_at timestamptz)`.execute(db);
}
