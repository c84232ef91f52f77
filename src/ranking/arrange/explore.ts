import type { RankingContext } from '../candidate.js';
import type { Profile } from '../profile.js';
import { contributions, type Ranked } from '../score.js';
import { sampleBeta, type Beta } from './beta.js';
import { chanceOf } from './chance.js';

/** What is known of how a new listing does where it is shown. */
export interface Newcomer {
  /** How often it was on a first page, so far. */
  readonly impressions: number;
  /** Of its rate of clicks where it is looked at, at the start of the day. */
  readonly posterior: Beta;
}

export interface ExplorationContext extends RankingContext {
  readonly newcomerOf: (listing: number) => Newcomer | undefined;
  /** Of the query and the day: the same page is given to everybody all day. */
  readonly seed: number;
}

export interface Explored {
  readonly page: readonly Ranked[];
  /** By listing, the chance with which it was shown in its place. */
  readonly propensities: ReadonlyMap<number, number>;
}

/** Signals that say what a listing is about, and nothing of its fame. */
const relevanceSignals = new Set(['text', 'coverage', 'phrase', 'categoryIntent', 'focus', 'meaning']);

/** A new listing is near when its relevance is at least this share of the one in whose place it would stand. */
const NEAR = 0.9;

/** And with at least this share of the page's weakest it may stand at the page's end. */
const FITTING = 0.7;

/** Draws by which propensities are estimated, the one that is shown among them. */
const DRAWS = 25;

/**
 * Gives new listings their share of a first page: as many places as `profile.exploration.share` of them, less the new
 * listings that stand there by themselves. Each place goes to the new listing, of a seller who is not on the page, whose
 * rate of clicks is the highest in a draw from what is believed of it (Thompson 1933; Chapelle & Li 2011, "An empirical
 * evaluation of Thompson sampling"). It stands there, or further down where its relevance is near that of the listing in
 * whose place it comes, or at the end of the page where it only fits. One that buyers pass over is thus drawn less and
 * less; one that was seen often enough, or is no longer new, is not drawn at all.
 */
export function explore(
  page: readonly Ranked[],
  rest: readonly Ranked[],
  context: ExplorationContext,
  profile: Profile,
): Explored {
  const places = freePlaces(page, context, profile);
  const sellers = new Set(page.map(({ candidate }) => candidate.seller));
  const waiting = rest.filter((one) => isNew(one, context, profile) && !sellers.has(one.candidate.seller));
  if (places.length === 0 || waiting.length === 0) return { page, propensities: new Map() };
  const relevances = page.map((one) => relevanceOf(one, context, profile));
  const fitting = FITTING * Math.min(...relevances);
  const options = waiting.map((one): Option => {
    const relevance = relevanceOf(one, context, profile);
    const placeFrom = (from: number): number => {
      const near = relevances.findIndex((there, place) => place >= from && relevance >= NEAR * there);
      return near === -1 && relevance >= fitting ? page.length : near;
    };
    return { one, places: places.map(placeFrom) };
  });
  const draws = Array.from({ length: DRAWS }, (_, draw) => choose(places.length, options, context, draw));
  const chosen = (draws[0] ?? []).flatMap((choice, slot) => {
    if (choice === null) return [];
    const alike = draws.filter((draw) => draw[slot]?.one === choice.one).length;
    return [{ ...choice, propensity: alike / DRAWS }];
  });
  return {
    page: inserted(page, chosen),
    propensities: new Map(chosen.map(({ one, propensity }) => [one.candidate.id, propensity])),
  };
}

/** Whether a listing is new: by its age, and by how often it was shown. */
function isNew(
  { candidate: { id, createdDay } }: Ranked,
  { today, newcomerOf }: ExplorationContext,
  { exploration }: Profile,
): boolean {
  if (createdDay === null || today - createdDay > exploration.maxAgeDays) return false;
  const newcomer = newcomerOf(id);
  return newcomer !== undefined && newcomer.impressions < exploration.maxImpressions;
}

/** Where new listings come in: evenly spread, in the places between those of a page. */
function freePlaces(page: readonly Ranked[], context: ExplorationContext, profile: Profile): number[] {
  const wanted = page.length * profile.exploration.share;
  const chance = chanceOf(context.seed);
  const whole = Math.floor(wanted) + (chance() < wanted % 1 ? 1 : 0);
  const there = page.filter((one) => isNew(one, context, profile)).length;
  const free = Math.max(0, whole - there);
  return Array.from({ length: free }, (_, index) => Math.floor(((index + 1) * page.length) / (free + 1)));
}

/** A new listing, and for each free place the first one from there on where it is near, else the end; −1 where it does not fit. */
interface Option {
  readonly one: Ranked;
  readonly places: readonly number[];
}

interface Choice {
  readonly one: Ranked;
  readonly place: number;
}

/** For each free place the listing that wins it, of one seller no more than one. */
function choose(
  slots: number,
  options: readonly Option[],
  { newcomerOf, seed }: ExplorationContext,
  draw: number,
): (Choice | null)[] {
  const order = options
    .map((option) => {
      const { id } = option.one.candidate;
      const posterior = newcomerOf(id)?.posterior ?? { alpha: 1, beta: 1 };
      return { ...option, rate: sampleBeta(posterior, chanceOf(seed, draw, id)) };
    })
    .sort((a, b) => b.rate - a.rate);
  const sellers = new Set<number>();
  return Array.from({ length: slots }, (_, slot) => {
    const won = order.find(({ one, places }) => places[slot] !== -1 && !sellers.has(one.candidate.seller));
    if (won === undefined) return null;
    sellers.add(won.one.candidate.seller);
    return { one: won.one, place: won.places[slot] ?? 0 };
  });
}

/** The page with the chosen ones in their places; as many of the last ones make room for them. */
function inserted(page: readonly Ranked[], chosen: readonly Choice[]): Ranked[] {
  const all = page.slice(0, page.length - chosen.length);
  for (const { place, one } of chosen.toSorted((a, b) => a.place - b.place)) {
    all.splice(Math.min(place, all.length), 0, one);
  }
  return all;
}

function relevanceOf({ candidate }: Ranked, context: RankingContext, profile: Profile): number {
  return contributions(candidate, context, profile)
    .filter(({ signal }) => relevanceSignals.has(signal))
    .reduce((sum, { contribution }) => sum + contribution, 0);
}
