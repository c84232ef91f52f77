export interface Workload {
  /** Orders that wait for the seller now. */
  readonly openOrders: number;
  /** Orders completed within `weeks`, the usual throughput. */
  readonly completedOrders: number;
  readonly weeks: number;
}

/** What is believed of a seller of whom nothing is known: an order a week, as if seen for two weeks. */
const prior = { orders: 2, weeks: 2 };
/** So many weeks of open work halve the capacity. */
const HALF_WEEKS = 2;

/** How long the open orders will take at the usual throughput, in weeks; a newcomer's is drawn towards the prior. */
export function weeksOfWork({ openOrders, completedOrders, weeks }: Workload): number {
  const throughput = (completedOrders + prior.orders) / (weeks + prior.weeks);
  return openOrders / throughput;
}

/** 1 with nothing open, half with two weeks of work, towards 0. */
export function capacity(workload: Workload): number {
  return 2 ** (-weeksOfWork(workload) / HALF_WEEKS);
}
