import { analyse, type Term } from '../../arabic/index.js';

/** Terms of a text and how much each counts. */
export type WeighedTerms = ReadonlyMap<string, number>;

/** The words of a listing that its meaning is read from. */
export interface MeaningfulText {
  readonly title: string;
  readonly tags: readonly string[];
  readonly description: string | null;
  readonly categoryPath: readonly { readonly name: string }[];
}

const weights = { title: 1, tags: 0.7, category: 0.5, description: 0.3 };

/** The first words of a description say what is offered; the rest says how. */
const MAX_DESCRIPTION_TERMS = 60;

/** Families and concepts of a listing; one that stands in several fields counts as much as in the best of them. */
export function listingTerms({ title, tags, description, categoryPath }: MeaningfulText): WeighedTerms {
  const found = new Map<string, number>();
  const add = (terms: readonly Term[], weight: number): void => {
    for (const key of terms.flatMap(keysOf)) found.set(key, Math.max(found.get(key) ?? 0, weight));
  };
  add(content(title), weights.title);
  for (const tag of tags) add(content(tag), weights.tags);
  for (const { name } of categoryPath) add(content(name), weights.category);
  add(content(description ?? '').slice(0, MAX_DESCRIPTION_TERMS), weights.description);
  return found;
}

/** Families and concepts of what was searched. */
export function queryTerms(terms: readonly Pick<Term, 'family' | 'concept'>[]): WeighedTerms {
  return new Map(terms.flatMap(({ family, concept }) => [family, concept].map((key) => [key, 1])));
}

function content(text: string): Term[] {
  return analyse(text).filter(({ stop }) => !stop);
}

function keysOf({ family, concept, part }: Term): string[] {
  return concept === family || part > 0 ? [family] : [family, concept];
}
