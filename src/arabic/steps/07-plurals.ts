/**
 * Step 7: broken plurals to their singular by pattern, for words that the lexicon does not list (patterns after
 * Habash, Introduction to Arabic Natural Language Processing, 2010, chapter 4). Only patterns that are almost
 * always plurals are turned without the lexicon; the ambiguous ones only when it knows the singular.
 */
import { lexicon } from '../lexicon/lexicon.js';

interface Pattern {
  readonly plural: RegExp;
  /** Singulars to try, best first. */
  readonly singulars: readonly string[];
  /** Whether the first singular is right even when the lexicon knows none of them. */
  readonly safe: boolean;
}

const patterns: readonly Pattern[] = [
  { plural: /^ت([^ا])ا(.)ي(.)$/u, singulars: ['ت$1$2ي$3', 'ت$1$2ي$3ه', 'ت$1$2ا$3'], safe: true },
  {
    plural: /^م([^ا])ا(.)ي(.)$/u,
    singulars: ['م$1$2ا$3', 'م$1$2و$3', 'م$1$2ي$3', 'م$1$2و$3ه', 'مي$2ا$3'],
    safe: true,
  },
  { plural: /^م([^ا])ا(.)ي$/u, singulars: ['م$1$2ي', 'م$1$2ه'], safe: true },
  { plural: /^م([^ا])ا(.)([^هي])$/u, singulars: ['م$1$2$3', 'م$1$2$3ه'], safe: true },
  { plural: /^([^ا])وا(.)ي(.)$/u, singulars: ['$1ا$2و$3', '$1ا$2ي$3', '$1و$2و$3'], safe: true },
  { plural: /^([^ا])وا(.)ي$/u, singulars: ['$1ا$2ي', '$1ا$2يه', '$1ا$2ه'], safe: true },
  { plural: /^([^ا])وا(.)$/u, singulars: ['$1ا$2ي', '$1ا$2يه', '$1و$2ي'], safe: false },
  { plural: /^([^ا])(.)اوي$/u, singulars: ['$1$2وي', '$1$2وه'], safe: true },
  { plural: /^([^ات])(.)ا(.)ي$/u, singulars: ['$1$2$3ي', '$1$2$3اء', '$1$2$3يه'], safe: false },
  {
    plural: /^([^ات])وا(.)([^هيا])$/u,
    singulars: ['$1ا$2$3ه', '$1ا$2$3', '$1و$2$3', '$1و$2$3ه'],
    safe: true,
  },
  {
    plural: /^([^ات])(.)اي([^اهيك])$/u,
    singulars: ['$1$2ي$3ه', '$1$2ا$3ه', '$1$2و$3ه', '$1$2ي$3'],
    safe: true,
  },
  { plural: /^([^ا])(.)ايا$/u, singulars: ['$1$2يه', '$1$2ي'], safe: true },
  { plural: /^([^ا])(.)ا\2ي(.)$/u, singulars: ['$1$2ا$3', '$1$2ي$3', '$1$2و$3'], safe: true },
  {
    plural: /^([^ا])(.)ا(.)ي(.)$/u,
    singulars: ['$1$2$3و$4', '$1$2$3ا$4', '$1$2$3ي$4', '$1$2$3و$4ه'],
    safe: true,
  },
  { plural: /^([^اتم])(.)ا([^ا])([^اهيكن])$/u, singulars: ['$1$2$3$4', '$1$2$3$4ه'], safe: true },
  { plural: /^([^ا])([^ا])([^ا])اء$/u, singulars: ['$1$2ي$3', '$1ا$2$3'], safe: true },
  { plural: /^ا([^ا])([^ا])([^ا])اء$/u, singulars: ['$1$2ي$3', '$1$2ي'], safe: true },
  { plural: /^ا([^ا])([وي])ا(.)$/u, singulars: ['$1$2$3', '$1ا$3', '$1ي$3', '$1و$3'], safe: true },
  { plural: /^ا([^ان])([^ات])ا([^ا])$/u, singulars: ['$1$2$3', '$1$2ي$3', '$1ا$2$3'], safe: true },
  { plural: /^ان([^ات])ا([^ا])$/u, singulars: ['ن$1$2', 'ن$1ي$2', 'نا$1$2'], safe: false },
  {
    plural: /^ا([^ا])([^ا])([^اي])ه$/u,
    singulars: ['$1$2ا$3', '$1$2ي$3', '$1$2و$3', '$1$2ا$3ه'],
    safe: true,
  },
  { plural: /^ا([^ا])([^ا])يه$/u, singulars: ['$1$2اء', '$1ا$2ي', '$1$2ا'], safe: false },
  { plural: /^([^ا])([^او])و\2$/u, singulars: ['$1$2', '$1$2ه'], safe: true },
  { plural: /^([^ا])([^او])و([^اي])$/u, singulars: ['$1$2$3', '$1ا$2$3'], safe: true },
  { plural: /^([^ا])([^ا])ا([^اء])$/u, singulars: ['$1$2$3', '$1ا$2$3', '$1$2ي$3', '$1$2$3ه'], safe: false },
];

/** A pattern in places of the word, since each of its parts is one letter: most words fail at the first look. */
interface Shape {
  readonly plural: RegExp;
  /** Where the letters stand that all words of the pattern share, and which these are. */
  readonly places: readonly number[];
  readonly letters: string;
  /** Singulars to try, each as letters and places of the plural's letters. */
  readonly singulars: readonly (readonly (string | number)[])[];
  readonly safe: boolean;
}

function compile({ plural, singulars, safe }: Pattern, parts: readonly string[]): Shape {
  const places = [...parts.keys()].filter((place) => parts[place]?.length === 1);
  const groups = [...parts.keys()].filter((place) => parts[place]?.startsWith('('));
  return {
    plural,
    places,
    letters: places.map((place) => parts[place]).join(''),
    singulars: singulars.map((template) =>
      (template.match(/\$\d|./gu) ?? []).map((piece) => groups[Number(piece.slice(1)) - 1] ?? piece),
    ),
    safe,
  };
}

/** By the length of the word. */
const shapes = new Map<number, Shape[]>();
for (const pattern of patterns) {
  const parts = pattern.plural.source.match(/\([^)]*\)|\[[^\]]*\]|\\\d|[^^$]/gu) ?? [];
  shapes.set(parts.length, [...(shapes.get(parts.length) ?? []), compile(pattern, parts)]);
}

function fits({ plural, places, letters }: Shape, word: string): boolean {
  for (let index = 0; index < places.length; index++) {
    if (word.charCodeAt(places[index] ?? 0) !== letters.charCodeAt(index)) return false;
  }
  return plural.test(word);
}

function write(singular: readonly (string | number)[], plural: string): string {
  let word = '';
  for (const piece of singular) word += typeof piece === 'number' ? plural.charAt(piece) : piece;
  return word;
}

/** A singular, and whether the lexicon vouches for it. */
export interface Singular {
  readonly word: string;
  readonly known: boolean;
}

/** The singular of a broken plural, or undefined where the word looks like none. Takes folded words. */
export function singularOf(word: string): Singular | undefined {
  for (const shape of shapes.get(word.length) ?? []) {
    if (!fits(shape, word)) continue;
    const candidates = shape.singulars.map((singular) => write(singular, word));
    const known = candidates.find(
      (candidate) => lexicon.families.has(candidate) && !lexicon.bases.has(candidate),
    );
    if (known !== undefined) return { word: known, known: true };
    const [first] = candidates;
    if (shape.safe && first !== undefined) return { word: first, known: false };
  }
  return undefined;
}
