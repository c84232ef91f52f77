import { z } from 'zod';
import { sortKeys, wishKinds } from '../../search/types.js';
import {
  booleanParameter,
  externalId,
  level,
  listParameter,
  numberParameter,
  queryText,
  textParameter,
  uuid,
} from './parameters.js';

/** `GET /v1/search` */

const maxCents = 100_000_000;

export const searchQuery = z.strictObject({
  q: queryText,
  limit: numberParameter(z.number().int().min(1).max(100).default(20)),
  cursor: textParameter(z.string().max(8000).optional()).meta({ description: 'From the page before' }),
  category: textParameter(externalId.optional()).meta({ description: 'With all that is below it' }),
  priceMax: numberParameter(z.number().int().min(0).max(maxCents).optional()).meta({
    description: 'Base price at most, in cents of USD',
  }),
  deliveryDaysMax: numberParameter(z.number().min(0).max(3650).optional()),
  within24h: booleanParameter().meta({
    description: 'Can be delivered within a day, if need be by an upgrade',
  }),
  levelMin: textParameter(level.optional()),
  ratingMin: numberParameter(z.number().min(1).max(5).optional()),
  onlineNow: booleanParameter(),
  sort: textParameter(z.enum(sortKeys).default('relevance')),
  literal: booleanParameter().meta({ description: 'Search the words as typed: no correction' }),
  without: listParameter(z.enum(wishKinds)).meta({
    description: 'Wishes said in words, separated by commas, that shall neither filter nor be searched for',
  }),
  personal: booleanParameter().meta({
    description: 'No (`0`) leaves the taste of the caller out of this answer',
  }),
  debug: booleanParameter().meta({ description: 'Adds scores and contributions; product team only' }),
});
export type SearchQuery = z.infer<typeof searchQuery>;

export const searchHit = z
  .object({
    id: z.string(),
    title: z.string(),
    titleHighlighted: z.string().meta({ description: 'HTML-escaped, matched words in <mark>' }),
    seller: z.object({ id: z.string(), displayName: z.string(), level: level.nullable() }),
    categoryId: z.string(),
    basePriceCents: z.number().int().nullable(),
    deliveryDays: z.number().nullable(),
    rating: z.object({ mean: z.number().nullable(), count: z.number().int() }),
    orders: z.number().int(),
    mainImage: z.string().nullable(),
    personalReason: z
      .string()
      .optional()
      .meta({ description: 'Why it is to the taste of the caller, in Arabic' }),
    position: z.number().int().min(1),
    foldedOfSeller: z.number().int().min(0).meta({
      description: 'Nearly equal listings of the same seller that stand at the end instead of here',
    }),
  })
  .meta({ id: 'SearchHit' });
export type SearchHitContract = z.infer<typeof searchHit>;

const facetValues = z
  .array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }))
  .readonly();

const facets = z.object({
  category: facetValues,
  level: facetValues,
  price: facetValues,
  delivery: facetValues,
  rating: facetValues,
});

const interpretation = z.object({
  terms: z.array(z.object({ surface: z.string(), stem: z.string(), ignored: z.boolean() })).readonly(),
  correctedTo: z.string().nullable().meta({ description: 'What was searched instead of what was typed' }),
  wishes: z
    .array(
      z.object({
        kind: z.enum(wishKinds),
        text: z.string(),
        value: z.union([z.number(), z.string()]).meta({
          description: 'Cents of USD, days, how many, or the key of a language (ISO 639-1) or program',
        }),
        unit: z.string().nullable().meta({ description: 'What a quantity counts' }),
        start: z.number().int().min(0),
        end: z.number().int(),
      }),
    )
    .readonly()
    .meta({ description: 'What is asked for beside the service; taken away by `without`' }),
  synonyms: z
    .array(z.object({ source: z.string(), added: z.string(), weight: z.number() }))
    .readonly()
    .meta({ description: 'Learned synonyms searched beside the words; `literal` leaves them out' }),
  categories: z
    .array(z.object({ id: z.string(), name: z.string(), share: z.number() }))
    .readonly()
    .meta({ description: 'Categories that the words call for, likeliest first; share is a probability' }),
});

export const contribution = z.object({
  signal: z.string(),
  value: z.number().nullable(),
  weight: z.number(),
  contribution: z.number(),
});

const hitDebug = z.object({
  id: z.string(),
  score: z.number(),
  organicPosition: z.number().int().nullable().meta({
    description: 'By score alone: before folding, diversity, exploration and pins',
  }),
  contributions: z.array(contribution).readonly(),
});

const sorting = z
  .object({
    asked: z.enum(sortKeys),
    by: z.enum(sortKeys).meta({
      description: '`relevance` although another was asked where no listing holds every word',
    }),
    keeps: z.enum(['everyWord', 'relevanceFloor', 'filters']).meta({
      description: 'What all of the list do: hold every word, hold enough of them, or only pass the filters',
    }),
    beyond: z.number().int().meta({ description: 'How many more there are than the sorted list reaches' }),
  })
  .meta({ id: 'Sorting' });

export const searchResponse = z
  .object({
    queryId: uuid.meta({ description: 'Goes with every event that follows from this answer' }),
    hits: z.array(searchHit).readonly(),
    match: z.enum(['exact', 'relaxed', 'nearest', 'none']),
    estimatedTotal: z.number().int(),
    sorting,
    facets,
    interpretation,
    cursor: z.string().nullable().meta({ description: 'Opens the next page; null on the last' }),
    debug: z.array(hitDebug).readonly().optional(),
  })
  .meta({ id: 'SearchResponse' });
export type SearchResponse = z.infer<typeof searchResponse>;
