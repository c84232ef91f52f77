import { analyse } from '../../../arabic/index.js';
import { afterEdit } from '../../../marketplace/foretell/index.js';
import { listingQuality } from '../../../marketplace/listings/index.js';
import type { QueryTerm } from '../../query/query.js';
import { findWishes } from '../../query/wishes/index.js';
import { decodeToken, plainKey } from '../../relevance/token.js';
import { countWord } from '../../relevance/words.js';
import type { Change, Proposer, Situation } from './change.js';

/** What a seller may write at the most. */
const LIMITS = { tags: 15, tagLetters: 60, titleLetters: 150, titleWords: 14 } as const;

/** Longer searches are no names of a service. */
const MOST_TERMS = 5;

/** The search's words as a tag, where the listing says elsewhere that it does just this. */
export const tag: Proposer = (situation) => {
  const { state, query, words } = situation;
  const { tags } = state.listing;
  const stretch = supportedStretch(situation);
  const text = stretch.map(({ surface }) => surface).join(' ');
  const isNew = !tags.some((known) => known.includes(text));
  if (situation.hasVectors || query.terms.length > MOST_TERMS || text === '' || !isNew) return [];
  if (tags.length >= LIMITS.tags || text.length > LIMITS.tagLetters || holdsAll(words.tags, stretch))
    return [];
  const after = afterEdit(state, { tags: [...tags, text] }, situation);
  if (after === null) return [];
  const deed = { kind: 'tag', tag: text } as const;
  return [{ deed, effort: 0.2, after, subject: `إضافة الوسم «${text}»`, feminine: true }];
};

/** A title that names what the listing offers anyway: words that were searched for, or how much there is of it. */
export const title: Proposer = (situation) => {
  const { state, words } = situation;
  if (situation.hasVectors) return [];
  const missing = supportedStretch(situation).filter((term) => !holds(words.title, term));
  const amount = amountOf(state.listing);
  const named = missing.map(({ surface }) => surface).join(' ');
  return [
    ...(named === '' ? [] : withTitle(situation, named, `ذكر «${named}» في العنوان`)),
    ...(amount === null ? [] : withTitle(situation, amount, `ذكر العدد في العنوان: «${amount}»،`)),
  ];
};

function withTitle(situation: Situation, words: string, subject: string): Change[] {
  const { state } = situation;
  const { title: before, description } = state.listing;
  const text = `${before.trim().replace(/[.،,:-]+$/u, '')} - ${words}`;
  const isTooLong = text.length > LIMITS.titleLetters || analyse(text).length > LIMITS.titleWords;
  const isWorse =
    listingQuality({ title: text, description }).title < listingQuality({ title: before, description }).title;
  if (isTooLong || isWorse) return [];
  const after = afterEdit(state, { title: text }, situation);
  return after === null
    ? []
    : [{ deed: { kind: 'title', title: text, words }, effort: 0.5, after, subject, feminine: false }];
}

/** The longest stretch of the search's words that the listing supports by its description or category, or holds. */
function supportedStretch({ query, words, categoryWords }: Situation): QueryTerm[] {
  let best: QueryTerm[] = [];
  let current: QueryTerm[] = [];
  for (const term of query.terms) {
    const supported =
      countWord(words.text, term.familyCode) > 0 ||
      countWord(words.text, term.conceptCode) > 0 ||
      categoryWords.has(plainKey(term.family)) ||
      holds(words.title, term) ||
      holds(words.tags, term);
    current = supported && term.documents > 0 ? [...current, term] : [];
    if (current.length > best.length) best = current;
  }
  return best;
}

function holdsAll(field: string, terms: readonly QueryTerm[]): boolean {
  return terms.every((term) => holds(field, term));
}

/** Whether title or tags hold the word or its kin. */
function holds(field: string, { family, concept }: QueryTerm): boolean {
  return field.split(/[ |]/u).some((token) => {
    const held = decodeToken(token);
    return held.family === plainKey(family) || held.concept === plainKey(concept);
  });
}

/** How many pieces of work the description promises, in its own words: «3 نماذج». Null where the title tells a number. */
function amountOf({
  title: text,
  description,
}: {
  title: string;
  description: string | null;
}): string | null {
  const said = description ?? '';
  if (analyse(text).some(({ kind }) => kind === 'number')) return null;
  const found = findWishes(said, analyse(said)).find(
    ({ kind, unit }) => kind === 'quantity' && unit !== null && !times.has(unit),
  );
  return found === undefined ? null : said.slice(found.start, found.end);
}

const times: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);
