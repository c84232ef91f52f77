/** A facet's band: values up to and including `upTo` that no earlier band took. */
export interface Band {
  readonly value: string;
  readonly upTo: number;
  readonly ar: string;
}

/** Integer cents. */
export const priceBands: readonly Band[] = [
  { value: 'to5', upTo: 500, ar: '5 دولارات' },
  { value: 'to10', upTo: 1000, ar: 'حتى 10 دولارات' },
  { value: 'to25', upTo: 2500, ar: 'حتى 25 دولاراً' },
  { value: 'to50', upTo: 5000, ar: 'حتى 50 دولاراً' },
  { value: 'over50', upTo: Infinity, ar: 'أكثر من 50 دولاراً' },
];

/** Days. */
export const deliveryBands: readonly Band[] = [
  { value: 'day', upTo: 1, ar: 'خلال يوم' },
  { value: 'days3', upTo: 3, ar: 'خلال 3 أيام' },
  { value: 'week', upTo: 7, ar: 'خلال أسبوع' },
  { value: 'longer', upTo: Infinity, ar: 'أكثر من أسبوع' },
];

/** Mean stars, rounded down to the band. */
export const ratingBands: readonly Band[] = [
  { value: 'below4', upTo: 3.99, ar: 'أقل من 4 نجوم' },
  { value: 'from4', upTo: 4.49, ar: '4 نجوم فأكثر' },
  { value: 'from45', upTo: Infinity, ar: '4.5 نجوم فأكثر' },
];

/** The band of a value; null for a missing one. */
export function bandOf(bands: readonly Band[], value: number | null): string | null {
  if (value === null) return null;
  return bands.find((band) => value <= band.upTo)?.value ?? null;
}
