import type { Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';

export type OrderRow = Selectable<Database['market_order']>;
