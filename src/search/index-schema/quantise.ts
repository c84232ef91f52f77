/** Roundings that keep a document equal while its rows change too little to matter. */

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Two significant digits: 1,234 orders of a seller are 1,200 to the ranking. */
export function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** Unix seconds, down to a multiple of `step`. */
export function seconds(time: Date | null, step: number): number | null {
  return time === null ? null : Math.floor(time.getTime() / 1000 / step) * step;
}

/** Whole unix days. */
export function day(time: Date | null): number | null {
  return time === null ? null : Math.floor(time.getTime() / 86_400_000);
}
