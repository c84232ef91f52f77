import { analyse } from '../../arabic/index.js';
import { nextSteps } from './lexicon.js';

const known = nextSteps.map(({ after, next }) => ({ families: familiesOf(after), next }));

/**
 * What usually follows a service of this title, without what the title has already. The most specific entries go first.
 */
export function stepsAfter(title: string): string[] {
  const families = new Set(familiesOf(title));
  const has = (words: readonly string[]): boolean => words.every((word) => families.has(word));
  const steps = known
    .filter((step) => has(step.families))
    .sort((a, b) => b.families.length - a.families.length)
    .flatMap(({ next }) => next);
  return [...new Set(steps)].filter((step) => !has(familiesOf(step)));
}

function familiesOf(text: string): string[] {
  return analyse(text)
    .filter(({ stop }) => !stop)
    .map(({ family }) => family);
}
