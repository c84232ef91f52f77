import { analyse, fixKeyboardLayout, type Term } from '../../../arabic/index.js';
import { documentsHolding, type TermStatistics } from '../../statistics/index.js';
import { isQuoted, quotedRanges } from '../quotes.js';

/** What stands between spaces is turned by itself where it is this long and the turned word is used this much. */
const SHORTEST = 4;
const LEAST_DOCUMENTS = 5;

/**
 * A text, or single words of it, typed on the wrong keyboard layout, turned: the whole where that says something
 * in every word and the text itself does not, else each stretch between spaces that means nothing as it stands.
 */
export function turnKeyboard(text: string, statistics: TermStatistics): string | null {
  const quoted = quotedRanges(text);
  if (quoted.length === 0) {
    const whole = fixKeyboardLayout(text);
    if (
      whole !== null &&
      isPlain(whole) &&
      knownShare(text, statistics) < 0.5 &&
      knownShare(whole, statistics) === 1
    )
      return whole;
  }
  const result = text.replaceAll(/\S+/gu, (stretch, start: number) =>
    isQuoted(start, quoted) ? stretch : (turnStretch(stretch, statistics) ?? stretch),
  );
  return result === text ? null : result;
}

function turnStretch(stretch: string, statistics: TermStatistics): string | null {
  if (stretch.length < SHORTEST || knownShare(stretch, statistics) >= 0.5) return null;
  const turned = fixKeyboardLayout(stretch);
  if (turned === null || !isPlain(turned)) return null;
  const content = contentOf(turned);
  const says =
    content.length > 0 && content.every((term) => documentsHolding(term, statistics) >= LEAST_DOCUMENTS);
  return says ? turned : null;
}

/** Letters, digits and spaces: what a buyer means to type. Commas and brackets are letters of the other layout. */
function isPlain(text: string): boolean {
  return /^[\p{L}\d\s]+$/u.test(text);
}

/** Words with a need of their own; all where none has. */
function contentOf(text: string): Term[] {
  const terms = analyse(text);
  const content = terms.filter(({ stop }) => !stop);
  return content.length === 0 ? terms : content;
}

/** Share of the letters that stand in words which the index knows; 1 when there are none. */
function knownShare(text: string, statistics: TermStatistics): number {
  let known = 0;
  let all = 0;
  for (const term of contentOf(text)) {
    all += term.exact.length;
    if (documentsHolding(term, statistics) > 0) known += term.exact.length;
  }
  return all === 0 ? 1 : known / all;
}
