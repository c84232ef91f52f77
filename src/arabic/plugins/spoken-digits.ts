/** Digits said in words («صفر خمسة خمسة»), as they hide telephone numbers: each becomes its digit. */
import { particles } from '../pipeline.js';
import { foldCharacters } from '../steps/01-characters.js';
import type { Step } from '../step.js';

const digitNames = [
  'صفر زيرو zero',
  'واحد وحده one',
  'اثنين اثنان اتنين two',
  'ثلاثه ثلاث تلاته three',
  'اربعه اربع four',
  'خمسه خمس five',
  'سته ست six',
  'سبعه سبع seven',
  'ثمانيه ثمان تمنيه ثمنيه eight',
  'تسعه تسع nine',
];

const digits = new Map<string, string>();
for (const [digit, names] of digitNames.entries()) {
  for (const name of names.split(' ')) digits.set(foldCharacters(name), String(digit));
}

export const spokenDigits: Step = {
  name: 'spokenDigits',
  needs: [particles],
  apply: (terms) =>
    terms.map((term) => {
      const digit = digits.get(term.exact);
      if (digit === undefined) return term;
      return { ...term, exact: digit, stem: digit, family: digit, concept: digit, kind: 'number' };
    }),
};
