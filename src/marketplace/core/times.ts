/** A time so many hours or days after another; before it, for a negative number. */
export function hoursAfter(time: Date, hours: number): Date {
  return new Date(time.getTime() + hours * 3_600_000);
}

export function daysAfter(time: Date, days: number): Date {
  return hoursAfter(time, days * 24);
}
