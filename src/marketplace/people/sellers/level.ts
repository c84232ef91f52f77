import type { SellerLevel } from '../../../platform/database/schema.js';
import type { MarketRules } from '../../core/index.js';

/** What a level is decided on. Null: nothing is known yet. */
export interface SellerFacts {
  readonly completedOrders: number;
  /** Mean stars. */
  readonly rating: number | null;
  /** Share of deliveries in time. */
  readonly onTimeRate: number | null;
  /** Share of begun orders that ended by the seller's own fault. */
  readonly cancelledRate: number | null;
  readonly daysSinceActive: number | null;
}

/** One condition of a level: what it asks, what the seller has, in the unit of the fact. */
export interface Requirement {
  readonly kind: 'orders' | 'rating' | 'onTime' | 'cancelled' | 'activity';
  readonly needed: number;
  readonly has: number | null;
  readonly met: boolean;
}

/** The level, the conditions that it was given for, and those of the next one. */
export interface LevelReport {
  readonly level: SellerLevel;
  readonly reasons: readonly Requirement[];
  /** Null at the top. */
  readonly next: { readonly level: SellerLevel; readonly requirements: readonly Requirement[] } | null;
}

type LevelRules = MarketRules['levels'];

const rising = ['active', 'distinguished', 'expert'] as const;

/** The highest level of which every condition is met; without any, the seller is new. */
export function decideLevel(facts: SellerFacts, rules: LevelRules): LevelReport {
  const levels = rising.map((level) => ({ level, requirements: requirementsOf(level, facts, rules) }));
  const reached = levels.findLastIndex(({ requirements }) => requirements.every(({ met }) => met));
  const present = levels[reached];
  return {
    level: present?.level ?? 'new',
    reasons: present?.requirements ?? [],
    next: levels[reached + 1] ?? null,
  };
}

function requirementsOf(
  level: (typeof rising)[number],
  facts: SellerFacts,
  rules: LevelRules,
): Requirement[] {
  const { orders, rating, onTime, cancelled } = rules[level];
  return [
    atLeast('orders', orders, facts.completedOrders),
    atLeast('rating', rating, facts.rating),
    atLeast('onTime', onTime, facts.onTimeRate),
    // Nothing begun, nothing broken off.
    atMost('cancelled', cancelled, facts.cancelledRate ?? 0),
    atMost('activity', rules.idleDays, facts.daysSinceActive),
  ];
}

function atLeast(kind: Requirement['kind'], needed: number, has: number | null): Requirement {
  return { kind, needed, has, met: has !== null && has >= needed };
}

function atMost(kind: Requirement['kind'], needed: number, has: number | null): Requirement {
  return { kind, needed, has, met: has !== null && has <= needed };
}

/** How many listings a seller of the level may have; null has no limit. */
export function listingCap(rules: MarketRules, level: SellerLevel | null): number | null {
  return rules.listing.caps[level ?? 'new'];
}
