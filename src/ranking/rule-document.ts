import { z } from 'zod';

/** Text that can be stored: NUL and half a surrogate pair cannot. */
const storable = /^[^\0\p{Surrogate}]*$/u;
const id = z.string().min(1).max(200).regex(storable);

const common = {
  /** Only searches for these words, in whatever form and order; for all without it. */
  query: z.string().trim().min(1).max(200).regex(storable).exactOptional(),
  /** Only searches about this category or one below it. */
  category: id.exactOptional(),
  until: z.iso.datetime({ offset: true }),
  reason: z.string().trim().min(3).max(500).regex(storable),
};

const target = { listing: id.exactOptional(), seller: id.exactOptional() };

const namesOne = (rule: { readonly listing?: string; readonly seller?: string }): boolean =>
  (rule.listing === undefined) !== (rule.seller === undefined);

const one = { message: 'either listing or seller' };

/** A rule as product teams write it: by the marketplace's own ids, with a reason and an end. */
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pin'),
    listing: id,
    /** From 1, after everything else is in its place. */
    position: z.number().int().min(1).max(50),
    ...common,
  }),
  z
    .strictObject({
      kind: z.literal('boost'),
      ...target,
      /** Of the profile's weight `boost`. */
      share: z.number().gt(0).max(1),
      ...common,
    })
    .refine(namesOne, one),
  z.strictObject({ kind: z.literal('exclusion'), ...target, ...common }).refine(namesOne, one),
]);

export type WrittenRule = z.infer<typeof ruleSchema>;
