/**
 * What moved a listing between two days: how much of it comes from its own signals, from those of its rivals and from a
 * change of the weights. Shapley (1953), "A value for n-person games": the mean over all orders in which the three could
 * have changed, so that the parts sum to the whole change and what did not change has no part in it.
 */

/** The best of one search on one day, with what their scores were made of. */
export interface KeptList {
  /** Best first. */
  readonly listings: readonly number[];
  /** Names of the signals, and the weight of each. */
  readonly signals: readonly string[];
  readonly weights: readonly number[];
  /** Of each listing the value of each signal; a neutral one where it was unknown. */
  readonly values: readonly (readonly number[])[];
}

/** Places from 1; one behind the last for a listing that was not kept. Parts are places lost (above zero) or won. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  readonly own: number;
  readonly rivals: number;
  readonly profile: number;
}

/** The share in each order of the three, by how many came before: 2!·0!/3!, 1!·1!/3!, 0!·2!/3!. */
const SHARES = [1 / 3, 1 / 6, 1 / 3] as const;

const PLAYERS = ['own', 'rivals', 'profile'] as const;

/** `from` and `to` are the places that were kept; the parts sum to `to - from`. */
export function whatMoved(before: KeptList, after: KeptList, listing: number): Moved {
  const days = [readable(before), readable(after)] as const;
  const [from, to] = [keptPlace(before, listing), keptPlace(after, listing)];
  const places = new Map<number, number>();
  const placeOf = (changed: number): number => {
    let place = places.get(changed);
    if (place === undefined) {
      const of = (player: number): Readable => (((changed >> player) & 1) === 1 ? days[1] : days[0]);
      places.set(changed, (place = placeAmong(of(0), of(1), of(2), listing)));
    }
    return place;
  };
  // What was kept is rounded, so that equals may stand otherwise: the ends are those that people saw.
  places.set(0, from).set(7, to);
  const [own = 0, rivals = 0, profile = 0] = PLAYERS.map((_, player) => shareOf(player, placeOf));
  return { from, to, own, rivals, profile };
}

function shareOf(player: number, placeOf: (changed: number) => number): number {
  let share = 0;
  for (let changed = 0; changed < 8; changed += 1) {
    if (((changed >> player) & 1) === 1) continue;
    const earlier = [0, 1, 2].filter((other) => ((changed >> other) & 1) === 1).length;
    share += (SHARES[earlier] ?? 0) * (placeOf(changed | (1 << player)) - placeOf(changed));
  }
  return share;
}

interface Readable {
  readonly weights: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<number, readonly (readonly [signal: string, value: number])[]>;
}

function readable({ listings, signals, weights, values }: KeptList): Readable {
  return {
    weights: new Map(signals.map((signal, index) => [signal, weights[index] ?? 0])),
    values: new Map(
      listings.map((id, place) => [
        id,
        signals.map((signal, index) => [signal, values[place]?.[index] ?? 0] as const),
      ]),
    ),
  };
}

/** The place of the listing with its values of one day among the rivals of another, by the weights of a third. */
function placeAmong(own: Readable, rivals: Readable, { weights }: Readable, listing: number): number {
  const others = [...rivals.values].filter(([id]) => id !== listing);
  const values = own.values.get(listing);
  if (values === undefined) return others.length + 1;
  const score = scoreOf(values, weights);
  return (
    1 +
    others.filter(([id, theirs]) => {
      const other = scoreOf(theirs, weights);
      return other > score || (other === score && id < listing);
    }).length
  );
}

function scoreOf(
  values: readonly (readonly [signal: string, value: number])[],
  weights: ReadonlyMap<string, number>,
): number {
  return values.reduce((sum, [signal, value]) => sum + (weights.get(signal) ?? 0) * value, 0);
}

function keptPlace({ listings }: KeptList, listing: number): number {
  const index = listings.indexOf(listing);
  return index === -1 ? listings.length + 1 : index + 1;
}

export type Cause = (typeof PLAYERS)[number];

/** The greatest part in the direction of the whole change. */
export function mainCause(moved: Moved): Cause {
  const direction = Math.sign(moved.to - moved.from);
  return PLAYERS.toSorted((a, b) => direction * (moved[b] - moved[a]))[0] ?? 'rivals';
}
