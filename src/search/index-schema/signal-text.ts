/** The values of the signals as one text, which the engine hands over in less time than a list. */

/** Separated by commas; nothing stands for null, and what is null at the end is left out. */
export function writeSignals(values: readonly (number | null)[]): string {
  return values
    .map((value) => value ?? '')
    .join(',')
    .replace(/,+$/u, '');
}

/** Without a text all is unknown: so it is in an index that an older program built, until it is rebuilt. */
export function readSignals(text = ''): (number | null)[] {
  return text.split(',').map((value) => (value === '' ? null : Number(value)));
}
