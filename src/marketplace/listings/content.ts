import type { Package, Upgrade } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { MarketRules } from '../core/index.js';
import { refuseContactDetails } from '../messages/refuse-contact-details.js';

/** What a moderator reads before it is seen. */
export interface Wording {
  readonly title: string;
  readonly description: string | null;
  /** Internal id. */
  readonly categoryId: number;
}

/** All that a seller says of a listing. */
export interface Content extends Wording {
  readonly tags: readonly string[];
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  /** With unequal titles: an order names them. `deliveryDays` is the time of the whole with the upgrade, faster or longer. */
  readonly upgrades: readonly Upgrade[];
  readonly packages: readonly Package[];
  /** Addresses of pictures. */
  readonly mainImage: string | null;
  readonly samples: readonly string[];
}

/**
 * Refuses what may stand in no listing, draft or not: LISTING_PRICE_TOO_LOW, LISTING_NAME_TWICE, CONTACT_DETAILS_FOUND.
 */
export function checkContent(content: Content, rules: MarketRules['listing']): void {
  const prices = [content.basePriceCents, ...content.packages.map(({ priceCents }) => priceCents)];
  if (prices.some((price) => price !== null && price < rules.minimumPriceCents)) {
    throw new AppError('LISTING_PRICE_TOO_LOW', { usd: rules.minimumPriceCents / 100 });
  }
  refuseTwice(content.upgrades.map(({ title }) => title));
  refuseTwice(content.packages.map(({ name }) => name));
  refuseContactDetails(textsOf(content));
}

/** Refuses a listing that says too little for a buyer to decide: LISTING_INCOMPLETE. */
export function checkComplete(content: Content): void {
  const missing = [
    (content.description ?? '').trim() === '' && (['الوصف', 'description'] as const),
    content.basePriceCents === null && (['السعر', 'price'] as const),
    content.deliveryDays === null && (['مدة التسليم', 'delivery time'] as const),
  ].filter((name) => name !== false);
  if (missing.length === 0) return;
  throw new AppError('LISTING_INCOMPLETE', {
    missingAr: missing.map(([ar]) => ar).join('، '),
    missingEn: missing.map(([, en]) => en).join(', '),
  });
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new AppError('LISTING_NAME_TWICE', { name: twice });
}

function textsOf({ title, description, tags, upgrades, packages }: Content): string[] {
  return [
    title,
    description ?? '',
    ...tags,
    ...upgrades.map((upgrade) => upgrade.title),
    ...packages.flatMap(({ name, includes }) => [name, ...includes]),
  ];
}
