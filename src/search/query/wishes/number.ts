import type { Words } from './words.js';

/** A number in digits or words and how many words it takes. */
export interface ReadNumber {
  readonly value: number;
  readonly size: number;
}

const thousands: ReadonlySet<string> = new Set(['الف', 'الاف', 'الفا']);

/** «10», «١٠», «2.5», «عشرة», «خمسة وعشرين», «مئة وخمسين», «٣ آلاف», and of a range («5-10», «من ٥ الى ١٠») its end. */
export function readNumber(words: Words, at: number): ReadNumber | null {
  const first = readSum(words, at);
  if (first === null) return null;
  const joint = jointSize(words, at + first.size);
  const second = joint === null ? null : readSum(words, at + first.size + joint);
  if (joint === null || second === null || second.value <= first.value) return first;
  return { value: second.value, size: first.size + joint + second.size };
}

/** How many words join the two ends of a range; null where what follows is none. */
function jointSize(words: Words, at: number): number | null {
  const before = words.terms[at - 1];
  if (before === undefined || words.terms[at] === undefined) return null;
  if (/^\s*[-–—]\s*$/u.test(words.text.slice(before.end, words.terms[at].start))) return 0;
  return ['الي', 'ل', 'لحد', 'حتي', 'to'].includes(words.folded[at] ?? '') ? 1 : null;
}

function readSum(words: Words, at: number): ReadNumber | null {
  const first = readPart(words, at);
  if (first === null) return null;
  const next = at + first.size;
  if (!(words.folded[next] ?? '').startsWith('و')) return first;
  const second = readPart(words, next);
  return second === null ? first : { value: first.value + second.value, size: first.size + second.size };
}

function readPart(words: Words, at: number): ReadNumber | null {
  const simple = readSimple(words, at);
  if (simple === null || !thousands.has(words.folded[at + simple.size] ?? '')) return simple;
  return simple.value < 1000 ? { value: simple.value * 1000, size: simple.size + 1 } : simple;
}

function readSimple({ text, terms }: Words, at: number): ReadNumber | null {
  const term = terms[at];
  if (term === undefined) return null;
  if (term.kind === 'number') {
    const next = terms[at + 1];
    const fraction = next?.kind === 'number' && /^[.٫]$/u.test(text.slice(term.end, next.start));
    return fraction
      ? { value: Number(`${term.exact}.${next.exact}`), size: 2 }
      : { value: Number(term.exact), size: 1 };
  }
  if (isDigits(term.concept) && term.concept !== term.family) {
    let size = 1;
    while (terms[at + size]?.concept === term.concept && terms[at + size]?.part === size) size += 1;
    return { value: Number(term.concept), size };
  }
  return isDigits(term.family) ? { value: Number(term.family), size: 1 } : null;
}

function isDigits(key: string): boolean {
  return /^\d{1,9}$/u.test(key);
}
