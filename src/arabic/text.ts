/**
 * The fluent side of the analysis: `arabic('سأصمّم شعارًا').normalize().stems().terms()`. A text is immutable; each
 * call returns a new one with one more step, and nothing is computed before the result is asked for.
 */
import { concepts, families, normalize, particles, search, stems, stopWords } from './pipeline.js';
import { display } from './plugins/display.js';
import { spokenDigits } from './plugins/spoken-digits.js';
import type { Step } from './step.js';
import { tokenise } from './steps/02-tokens.js';
import type { Term } from './term.js';

const presets = { search, display: [display], detect: [spokenDigits] } as const;

/** `search`: what is indexed · `display`: cleaned for the eye, as written · `detect`: digits in words become digits. */
export type PresetName = keyof typeof presets;

function withNeeds(steps: readonly Step[], step: Step): readonly Step[] {
  if (steps.some(({ name }) => name === step.name)) return steps;
  return [...step.needs.reduce(withNeeds, steps), step];
}

export class ArabicText {
  readonly source: string;
  readonly #steps: readonly Step[];

  constructor(source: string, steps: readonly Step[] = []) {
    this.source = source;
    this.#steps = steps;
  }

  /** This text with one more step, and the steps that it needs. */
  use(step: Step): ArabicText {
    return new ArabicText(this.source, withNeeds(this.#steps, step));
  }

  preset(name: PresetName): ArabicText {
    return presets[name].reduce<ArabicText>((text, step) => text.use(step), this);
  }

  normalize(): ArabicText {
    return this.use(normalize);
  }

  particles(): ArabicText {
    return this.use(particles);
  }

  stopWords(): ArabicText {
    return this.use(stopWords);
  }

  stems(): ArabicText {
    return this.use(stems);
  }

  families(): ArabicText {
    return this.use(families);
  }

  concepts(): ArabicText {
    return this.use(concepts);
  }

  /** The words with what the steps so far made of them. */
  terms(): readonly Term[] {
    const words = tokenise(this.source).map((token): Term => {
      const key = token.surface;
      return { ...token, exact: key, stem: key, family: key, concept: key, stop: false, part: 0 };
    });
    const terms = this.#steps.reduce<readonly Term[]>((current, step) => step.apply(current), words);
    return terms.filter(({ exact }) => exact !== '');
  }

  /**
   * The text with each word in the form that the steps so far gave it, as its exact key unless told; what stands
   * between words is kept.
   */
  text(form: 'exact' | 'stem' | 'family' | 'concept' = 'exact'): string {
    let result = '';
    let end = 0;
    for (const term of this.terms()) {
      result += this.source.slice(end, term.start) + term[form];
      end = term.end;
    }
    return result + this.source.slice(end);
  }
}

/** Begins the analysis of a text. */
export function arabic(source: string): ArabicText {
  return new ArabicText(source);
}
