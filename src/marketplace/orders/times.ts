export function hoursAfter(time: Date, hours: number): Date {
  return new Date(time.getTime() + hours * 3_600_000);
}

export function daysAfter(time: Date, days: number): Date {
  return hoursAfter(time, days * 24);
}
