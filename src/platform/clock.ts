/** The only source of time outside `platform`: rooms receive a clock, they never read one of their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved, for tests and replays. */
export function fixedClock(start: Date): Clock & { set(time: Date): void } {
  let current = start;
  return {
    now: () => new Date(current),
    set: (time) => {
      current = time;
    },
  };
}
