import type { ListingFacts } from './facts.js';

/** One way to buy: so much money, in so many days. */
interface Way {
  readonly cents: number;
  /** Null where it is not said. */
  readonly days: number | null;
}

export interface Terms {
  /** What it costs to have it in `days`, or where that cannot be had (or nothing is asked) at the listing's price. */
  readonly price: number | null;
  readonly deliveryDays: number | null;
  readonly fastestDays: number | null;
}

/** Price and time as the request would meet them, with the upgrades and packages that make it faster. */
export function termsOf(
  { basePriceCents, deliveryDays, upgrades, packages }: ListingTerms,
  days: number | null,
): Terms {
  const ways = waysOf({ basePriceCents, deliveryDays, upgrades, packages });
  const known = ways.flatMap((way) => (way.days === null ? [] : [way.days]));
  const fastestDays = known.length === 0 ? null : Math.min(...known);
  const inTime = ways.filter((way) => days !== null && way.days !== null && way.days <= days);
  const price = inTime.length === 0 ? basePriceCents : Math.min(...inTime.map(({ cents }) => cents));
  return { price, deliveryDays, fastestDays };
}

type ListingTerms = Pick<ListingFacts, 'basePriceCents' | 'deliveryDays' | 'upgrades' | 'packages'>;

function waysOf({ basePriceCents, deliveryDays, upgrades, packages }: ListingTerms): Way[] {
  const bundles = packages.map((bundle) => ({
    cents: bundle.priceCents,
    days: bundle.deliveryDays ?? deliveryDays,
  }));
  if (basePriceCents === null) return bundles;
  const faster = upgrades.flatMap((upgrade) =>
    upgrade.deliveryDays === undefined
      ? []
      : [{ cents: basePriceCents + upgrade.priceCents, days: upgrade.deliveryDays }],
  );
  return [{ cents: basePriceCents, days: deliveryDays }, ...faster, ...bundles];
}
