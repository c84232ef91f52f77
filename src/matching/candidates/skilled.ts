import { analyse } from '../../arabic/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Db } from '../../platform/database/database.js';
import type { Query } from '../../search/query/query.js';

/** Which sellers say that they can do what is asked. */
export interface SkillIndex {
  /** The sellers (internal ids) whose skills cover most of the need, best first. */
  find(query: Query): Promise<number[]>;
}

/** How long the skills in memory are believed. */
const TRUSTED_MS = 300_000;
/** A seller is of use from this share of the need on. */
const LEAST_COVERED = 0.4;
const MOST_SELLERS = 30;

interface Skills {
  readonly sellers: ReadonlyMap<string, readonly number[]>;
  readonly readAt: number;
}

/** Keeps all sellers' skills in memory, by the words' families. */
export function createSkillIndex(db: Db, clock: Clock): SkillIndex {
  let held: Promise<Skills> | null = null;
  let readAt = -Infinity;

  function current(): Promise<Skills> {
    const now = clock.now().getTime();
    if (held === null || now - readAt > TRUSTED_MS) {
      readAt = now;
      held = readSkills(db, now);
      held.catch(() => {
        held = null;
      });
    }
    return held;
  }

  return {
    async find({ terms }) {
      const { sellers } = await current();
      const whole = terms.reduce((sum, { idf }) => sum + idf, 0);
      const covered = new Map<number, number>();
      for (const { family, idf } of terms) {
        for (const id of sellers.get(family) ?? []) covered.set(id, (covered.get(id) ?? 0) + idf);
      }
      return [...covered]
        .filter(([, weight]) => weight >= LEAST_COVERED * whole)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST_SELLERS)
        .map(([id]) => id);
    },
  };
}

async function readSkills(db: Db, readAt: number): Promise<Skills> {
  const rows = await db
    .selectFrom('seller')
    .select(['id', 'skills'])
    .where('deleted_at', 'is', null)
    .where(({ fn }) => fn<number>('cardinality', ['skills']), '>', 0)
    .execute();
  const sellers = new Map<string, number[]>();
  for (const { id, skills } of rows) {
    for (const family of new Set(skills.flatMap(familiesOf))) {
      const known = sellers.get(family);
      if (known === undefined) sellers.set(family, [id]);
      else known.push(id);
    }
  }
  return { sellers, readAt };
}

/** The families of a skill's words. */
export function familiesOf(skill: string): string[] {
  return analyse(skill)
    .filter(({ stop }) => !stop)
    .map(({ family }) => family);
}
