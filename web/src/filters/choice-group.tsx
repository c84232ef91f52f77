import type { ReactNode } from 'react';
import type { FacetValue } from '../api/contracts.js';
import { formatNumber } from '../language/plural.js';
import { countChoice, usefulChoices, type Choice } from './choices.js';

interface ChoiceGroupProps<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  /** Null while nothing is known. */
  readonly facet: readonly FacetValue[] | null;
  readonly chosen: Value | null;
  readonly onChoose: (value: Value | null) => void;
}

/** One filter as a row of buttons, of which at most one is pressed; pressing it again takes it back. */
export function ChoiceGroup<Value extends string | number>(props: ChoiceGroupProps<Value>): ReactNode {
  const { title, choices, facet, chosen, onChoose } = props;
  const offered = usefulChoices(choices, facet, chosen);
  if (offered.length === 0) return null;
  return (
    <fieldset className="filter">
      <legend className="filter__title">{title}</legend>
      <div className="filter__choices">
        {offered.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className="choice"
            aria-pressed={chosen === choice.value}
            onClick={() => {
              onChoose(chosen === choice.value ? null : choice.value);
            }}
          >
            {choice.label}
            {chosen === null && facet !== null && (
              <span className="choice__count">{formatNumber(countChoice(choice, facet))}</span>
            )}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
