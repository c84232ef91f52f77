import { fixKeyboardLayout, fold, fromArabizi } from '../../arabic/index.js';
import { completionsOf, continues, type CompletionIndex } from './completion-index.js';
import { popularity } from './phrases.js';

/** Readings of one word in Latin letters that are looked at. */
const MOST_READINGS = 3;

/** What else may be meant by the keys: the other keyboard layout, or Arabic in Latin letters (`tasmem lo`). */
export function otherReadings(text: string, index: CompletionIndex): string[] {
  const turned = fixKeyboardLayout(text);
  return [...(turned === null ? [] : [turned]), ...arabiziReadings(text, index)];
}

/** Each word by its likeliest reading that a phrase has; the last word, which may be a beginning, by several. */
function arabiziReadings(text: string, index: CompletionIndex): string[] {
  const words = text.trim().split(/\s+/u);
  const begun = words.pop() ?? '';
  const whole = words.map((word) => likeliest(word, index));
  if (whole.includes(undefined)) return [];
  return readingsOf(begun, (reading) => continues(index, reading))
    .slice(0, MOST_READINGS)
    .map((reading) => [...whole, reading].join(' '));
}

/** The reading whose phrases are used most. */
function likeliest(word: string, index: CompletionIndex): string | undefined {
  const worth = (reading: string): number => {
    const [best] = completionsOf(index, `${fold(reading)} `, 1);
    return best === undefined ? 0 : popularity(best.phrase);
  };
  const readings = readingsOf(word, (reading) => continues(index, `${reading} `));
  return readings.sort((a, b) => worth(b) - worth(a))[0];
}

function readingsOf(word: string, isWord: (reading: string) => boolean): string[] {
  const known = (reading: string): boolean => isWord(fold(reading));
  return fromArabizi(word, known).filter((reading) => known(reading));
}
