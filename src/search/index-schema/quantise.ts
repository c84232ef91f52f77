/** Roundings of times that keep a document equal while its rows change too little to matter. */

/** Unix seconds, down to a multiple of `step`. */
export function seconds(time: Date | null, step: number): number | null {
  return time === null ? null : Math.floor(time.getTime() / 1000 / step) * step;
}

/** Whole unix days. */
export function day(time: Date | null): number | null {
  return time === null ? null : Math.floor(time.getTime() / 86_400_000);
}
