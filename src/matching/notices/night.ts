import type { MarketRules } from '../../marketplace/core/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Night = MarketRules['seller']['night'];

/** The first moment from `now` on that is not in the night: `now` itself by day, else the full hour at which it ends. */
export function afterNight(now: Date, night: Night): Date {
  let at = now;
  // A night is shorter than a day; each step goes to the next full hour, whatever the zone and its clock do.
  for (let hours = 0; hours < 24 && isNight(at, night); hours += 1) at = nextHour(at);
  return at;
}

/** The beginning of the day of the zone, by which a seller's notices are counted. */
export function startOfDay(now: Date, { timeZone }: Pick<Night, 'timeZone'>): Date {
  return new Date(now.getTime() - minuteOf(now, timeZone) * MINUTE - (now.getTime() % MINUTE));
}

function isNight(at: Date, { from, to, timeZone }: Night): boolean {
  const hour = Math.floor(minuteOf(at, timeZone) / 60);
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** Minutes since midnight, as the clock on the wall shows them. */
function minuteOf(at: Date, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  const [hour = 0, minute = 0] = clock.format(at).split(':').map(Number);
  return 60 * hour + minute;
}

function nextHour(at: Date): Date {
  return new Date((Math.floor(at.getTime() / HOUR) + 1) * HOUR);
}
