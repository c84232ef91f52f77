/** The steps that the filters offer; the server takes any value, these are the ones worth a click. */
import type { FacetValue, SellerLevel } from '../api/contracts.js';
import { formatDelivery, formatPriceUpTo } from '../language/format.js';
import { levelNames } from '../language/labels.js';
import { formatNumber } from '../language/plural.js';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** The values of the facet that this choice lets through. */
  readonly facetValues: readonly string[];
}

export const priceChoices: readonly Choice<number>[] = [
  { value: 500, label: formatPriceUpTo(500), facetValues: ['to5'] },
  { value: 1000, label: formatPriceUpTo(1000), facetValues: ['to5', 'to10'] },
  { value: 2500, label: formatPriceUpTo(2500), facetValues: ['to5', 'to10', 'to25'] },
  { value: 5000, label: formatPriceUpTo(5000), facetValues: ['to5', 'to10', 'to25', 'to50'] },
];

export const deliveryChoices: readonly Choice<number>[] = [
  { value: 1, label: formatDelivery(1), facetValues: ['day'] },
  { value: 3, label: formatDelivery(3), facetValues: ['day', 'days3'] },
  { value: 7, label: formatDelivery(7), facetValues: ['day', 'days3', 'week'] },
];

/** «4.5 فأعلى» */
export function ratingLabel(value: number): string {
  return `${formatNumber(value)} فأعلى`;
}

export const ratingChoices: readonly Choice<number>[] = [
  { value: 4.5, label: ratingLabel(4.5), facetValues: ['from45'] },
  { value: 4, label: ratingLabel(4), facetValues: ['from45', 'from4'] },
];

/** «مميز فأعلى», and «خبير» alone as nothing is above it. */
export function levelLabel(level: SellerLevel): string {
  return level === 'expert' ? levelNames.expert : `${levelNames[level]} فأعلى`;
}

export const levelChoices: readonly Choice<SellerLevel>[] = [
  { value: 'active', label: levelLabel('active'), facetValues: ['active', 'distinguished', 'expert'] },
  { value: 'distinguished', label: levelLabel('distinguished'), facetValues: ['distinguished', 'expert'] },
  { value: 'expert', label: levelLabel('expert'), facetValues: ['expert'] },
];

/** How many of the shown services a choice keeps. */
export function countChoice<Value>(choice: Choice<Value>, facet: readonly FacetValue[]): number {
  return facet
    .filter(({ value }) => choice.facetValues.includes(value))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The choices worth offering: those that keep something, and all of them while nothing is known. */
export function usefulChoices<Value>(
  choices: readonly Choice<Value>[],
  facet: readonly FacetValue[] | null,
  chosen: Value | null,
): readonly Choice<Value>[] {
  if (facet === null || chosen !== null) return choices;
  return choices.filter((choice) => countChoice(choice, facet) > 0);
}
