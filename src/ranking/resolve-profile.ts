import type { ProfileDocument } from './profile-document.js';
import { rulesFor, type Rule } from './rules.js';
import type { Situation } from './situation.js';
import { defaultProfile, type Profile } from './profile.js';

/** What searches are ranked by from one moment to the next: immutable, read once by every request. */
export interface PublishedProfile {
  readonly version: string;
  readonly document: ProfileDocument;
  /** The document's rules, made ready. */
  readonly rules: readonly Rule[];
}

/** In force while nothing is published. */
export const defaultPublished: PublishedProfile = {
  version: defaultProfile.version,
  document: {},
  rules: [],
};

/**
 * The weights, constants and rules of one search. The later goes before the earlier: the default profile, what the document says
 * for all, for the intent, for each category from the root to the leaf, and for the intent within that category.
 */
export function resolveProfile(published: PublishedProfile, situation: Situation): Profile {
  const { version, document } = published;
  const { intent, category } = situation;
  const inCategories = category.flatMap((id) => {
    const own = document.categories?.[id];
    return [own, own?.intents?.[intent]];
  });
  const base: Profile = { ...defaultProfile, version };
  const profile = [document, document.intents?.[intent], ...inCategories].reduce<Profile>(
    (profile, overrides) => (overrides === undefined ? profile : merged(profile, overrides)),
    base,
  );
  return { ...profile, rules: rulesFor(published.rules, situation) };
}

/** `base` with what `overrides` says of its fields, and nothing else: a document also holds what is no part of them. */
function merged<T extends object>(base: T, overrides: object): T {
  const entries = Object.entries(base).map(([name, value]: [string, unknown]) => {
    const other = (overrides as Record<string, unknown>)[name];
    if (other === undefined) return [name, value];
    return [name, isObject(value) && isObject(other) ? merged(value, other) : other];
  });
  return Object.fromEntries(entries) as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
