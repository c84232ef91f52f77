export interface Night {
  /** Hours of the clock in the zone. */
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

const DAY = 1440;

/**
 * Minutes from one moment to another outside of the hours of the night. Where clocks change within the time, the hour
 * counts as the clock on the wall shows it.
 */
export function awakeMinutes(from: Date, to: Date, night: Night): number {
  return Math.max(
    0,
    awakeUntil(wallMinutes(to, night.timeZone), night) - awakeUntil(wallMinutes(from, night.timeZone), night),
  );
}

/** Awake minutes from the beginning of 1970 until this minute of the wall's clock. */
function awakeUntil(minute: number, { from, to }: Night): number {
  const day = Math.floor(minute / DAY);
  const asleepADay = (((to - from + 24) % 24) * 60) % DAY;
  return minute - day * asleepADay - asleepToday(minute - day * DAY, from * 60, to * 60);
}

/** Of the minutes since midnight, those that fell into the night, which may begin the evening before. */
function asleepToday(minute: number, from: number, to: number): number {
  const within = (start: number, end: number): number => Math.max(0, Math.min(minute, end) - start);
  return from <= to ? within(from, to) : within(0, to) + within(from, DAY);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows, as minutes since the beginning of 1970. */
function wallMinutes(time: Date, timeZone: string): number {
  const format = formats.get(timeZone) ?? wallFormat(timeZone);
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000 + (time.getTime() % 60_000) / 60_000;
}

function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
