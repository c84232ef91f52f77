/**
 * Step 2: words with the offsets of their surface. A word is a run of letters or digits with the marks inside it;
 * it is split where Arabic meets another script or a digit (تصميم3d), while Latin keeps its digits (3D, html5, php7)
 * and the signs that make a name (c++, c#).
 */
import type { TermKind } from '../term.js';
import { charClass, classAt, type CharClass } from './01-characters.js';

/** A stretch of one script, before anything is done to it. */
export interface Token {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly position: number;
  readonly kind: TermKind;
}

const plus = 43;
const sharp = 35;
const comma = 44;
const arabicThousands = 0x66c;

function kindOf(first: CharClass, sawLatin: boolean): TermKind {
  if (sawLatin) return 'latin';
  return first === charClass.arabic ? 'arabic' : 'number';
}

/** Whether a character of class `next` continues a token that began with `first`. */
function continues(first: CharClass, next: CharClass): boolean {
  if (next === charClass.ignorable) return true;
  if (first === charClass.arabic || next === charClass.arabic) return first === next;
  return next === charClass.latin || next === charClass.digit;
}

/** `+` or `#` right after a name of one or two Latin letters belongs to it. */
function endOfName(text: string, start: number, end: number): number {
  let extended = end;
  if (end - start > 2) return end;
  while (extended - end < 2 && [plus, sharp].includes(text.charCodeAt(extended))) extended++;
  const following = extended < text.length ? classAt(text, extended) : charClass.separator;
  return following === charClass.separator || following === charClass.arabic ? extended : end;
}

/** Thousands may be grouped (1,000 and ١٬٠٠٠): a separator with exactly three digits after it belongs to the number. */
function endOfGroups(text: string, end: number): number {
  let extended = end;
  while (isGroupSeparator(text.charCodeAt(extended)) && digitsAfter(text, extended + 1) === 3) extended += 4;
  return extended;
}

function isGroupSeparator(unit: number): boolean {
  return unit === comma || unit === arabicThousands;
}

function digitsAfter(text: string, start: number): number {
  let index = start;
  while (index < text.length && index < start + 4 && classAt(text, index) === charClass.digit) index++;
  return index - start;
}

/** Splits a text into its words. Never throws; separators, emoji and lone surrogates belong to no word. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let position = -1;
  let index = 0;
  let previousEnd = -1;
  while (index < text.length) {
    const first = classAt(text, index);
    if (first === charClass.separator || first === charClass.ignorable) {
      index++;
      continue;
    }
    const start = index;
    let end = index + 1;
    let sawLatin = first === charClass.latin;
    for (; end < text.length; end++) {
      const next = classAt(text, end);
      if (!continues(first, next)) break;
      if (next === charClass.latin) sawLatin = true;
    }
    if (sawLatin) end = endOfName(text, start, end);
    else if (first === charClass.digit) end = endOfGroups(text, end);
    if (start !== previousEnd) position++;
    tokens.push({ surface: text.slice(start, end), start, end, position, kind: kindOf(first, sawLatin) });
    previousEnd = end;
    index = end;
  }
  return tokens;
}
