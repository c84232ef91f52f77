import { AppError } from '../../platform/errors/app-error.js';
import { partiesOf, type Actor } from '../core/index.js';
import { asSubject } from './order.js';
import type { OrderRow } from './order-row.js';

/** Nobody decides about their own order, whatever their role. Throws FORBIDDEN. */
export function refuseOwnCase(actor: Actor, order: OrderRow): void {
  if (partiesOf({ ...actor, roles: [] }, asSubject(order).owners).length > 0) throw new AppError('FORBIDDEN');
}
