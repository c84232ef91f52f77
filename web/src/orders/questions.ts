/** What the page of orders asks the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OrderResponse, OrdersResponse } from '../api/contracts.js';
import { getJson } from '../api/request.js';

/** What somebody is to an order. */
export type Side = 'buyer' | 'seller';

/** The page of an order. */
export function addressOfOrder(id: string): string {
  return `/orders?${new URLSearchParams({ id }).toString()}`;
}

/** One's own orders as buyer or as seller, the newest first. */
export function ownOrders(as: Side) {
  return infiniteQueryOptions({
    queryKey: ['orders', 'own', as],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ as });
      if (pageParam !== null) query.set('after', pageParam);
      return getJson<OrdersResponse>(`/v1/orders?${query.toString()}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

export function order(id: string) {
  return queryOptions({
    queryKey: ['orders', 'one', id],
    queryFn: ({ signal }) => getJson<OrderResponse>(`/v1/orders/${encodeURIComponent(id)}`, signal),
    staleTime: 0,
  });
}
