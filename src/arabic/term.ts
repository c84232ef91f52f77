/** The script of a word. Words of other scripts than Arabic (Latin, Cyrillic, Han …) count as `latin`. */
export type TermKind = 'arabic' | 'latin' | 'number';

/**
 * One word of a text. `start` and `end` are UTF-16 offsets of its surface in the original string, so that
 * `text.slice(start, end) === surface` holds whatever the steps made of the word.
 */
export interface Term {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** Ordinal of the word in the text, from 0; parts split from one word (تصميم3d) share it. */
  readonly position: number;
  /** The folded word without particles and article: what counts as "the word itself". */
  readonly exact: string;
  /** The light stem: number, gender and person removed. */
  readonly stem: string;
  /** The derivation family or concept: one key for صمم، تصميم، مصمم or for لوجو، logo، شعار. Equals the stem where none is known. */
  readonly family: string;
  /**
   * The concept of several words that the word is part of («سيرة ذاتية», «ديكور داخلي»); the word's own family where it
   * is part of none. The index holds both keys, so that «بيانات» finds «ادخال بيانات» and cv finds «سيرة ذاتية».
   */
  readonly concept: string;
  readonly kind: TermKind;
  /** Carries no need of its own (particles, politeness, dialect function words). */
  readonly stop: boolean;
  /** 0, or the place of the word in a concept of several words («سيرة ذاتية»), whose words all carry its `concept`. */
  readonly part: number;
}
