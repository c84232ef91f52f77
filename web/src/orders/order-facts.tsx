import type { ReactNode } from 'react';
import type { OrderSummary } from '../api/contracts.js';
import { formatDate, formatPrice } from '../language/format.js';
import { turnOf, whatIsDue } from './due.js';
import type { Side } from './questions.js';

interface OrderFactsProps {
  readonly order: OrderSummary;
  readonly side: Side;
}

/** How an order stands, with whom and for how much, and what it waits for. */
export function OrderFacts({ order, side }: OrderFactsProps): ReactNode {
  const { stateLabel, totalCents, buyer, seller, placedAt } = order;
  const isMyTurn = turnOf(order) === side;
  return (
    <>
      <ul className="request-card__facts">
        <li className="order__state">{stateLabel.ar}</li>
        {isMyTurn && <li className="order__turn">ينتظرك</li>}
        <li>{formatPrice(totalCents)}</li>
        <li>
          {side === 'buyer' ? 'البائع' : 'المشتري'}:{' '}
          <bdi>{(side === 'buyer' ? seller : buyer).displayName}</bdi>
        </li>
        <li>{formatDate(placedAt)}</li>
      </ul>
      {whatIsDue(order, side).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
