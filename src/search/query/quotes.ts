/** Quotation marks around words that are meant literally: "…", “…”, «…». */

export interface QuotedRange {
  /** Offsets of what is inside. */
  readonly start: number;
  readonly end: number;
}

const quoted = /"([^"]+)"|“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]/gu;

/** Where the text is quoted; a mark without its partner means nothing. */
export function quotedRanges(text: string): QuotedRange[] {
  return Array.from(text.matchAll(quoted), ({ index, 0: whole }) => ({
    start: index + 1,
    end: index + whole.length - 1,
  }));
}

export function isQuoted(offset: number, ranges: readonly QuotedRange[]): boolean {
  return ranges.some(({ start, end }) => offset >= start && offset < end);
}
