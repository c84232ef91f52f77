const zeros = [0x06_60, 0x06_f0];

/** A number as people write it: digits of any script, up to two behind the point; null for anything else. */
export function toNumber(written: string): number | null {
  const text = written
    .trim()
    .replaceAll(/[٠-٩۰-۹]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      return String(code - (zeros.findLast((zero) => zero <= code) ?? 0));
    })
    .replace('٫', '.');
  return /^\d{1,9}(?:\.\d{1,2})?$/u.test(text) ? Number(text) : null;
}

/** Dollars as people write them, in cents. */
export function toCents(written: string): number | null {
  const dollars = toNumber(written);
  return dollars === null ? null : Math.round(dollars * 100);
}
