import { Combobox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SuggestResponse } from '../api/contracts.js';
import { counted } from '../language/plural.js';
import { services } from '../language/nouns.js';
import { directionOf } from '../language/direction.js';

type Suggestion = SuggestResponse['completions'][number];

export interface SuggestionGroup {
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
}

const mostCompletions = 7;

/** Completions, then corrections that are not among them; groups without entries are left out. */
export function toSuggestionGroups(response: SuggestResponse | undefined): readonly SuggestionGroup[] {
  if (response === undefined) return [];
  const completions = response.completions.slice(0, mostCompletions);
  const shown = new Set(completions.map(({ text }) => text));
  const corrections = response.corrections.filter(({ text }) => !shown.has(text));
  return [
    { label: 'اقتراحات', suggestions: completions },
    { label: 'هل تقصد؟', suggestions: corrections },
  ].filter((group) => group.suggestions.length > 0);
}

function Option({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  return (
    <Combobox.Option value={suggestion.text} className="suggestion">
      <bdi dir={directionOf(suggestion.text)}>{suggestion.text}</bdi>
      <span className="suggestion__count">{counted(suggestion.count, services)}</span>
    </Combobox.Option>
  );
}

/** The list under the search box. */
export function SuggestionOptions({ groups }: { readonly groups: readonly SuggestionGroup[] }): ReactNode {
  return (
    <Combobox.Options aria-label="اقتراحات البحث">
      {groups.map(({ label, suggestions }) => (
        <Combobox.Group key={label} label={label}>
          {suggestions.map((suggestion) => (
            <Option key={suggestion.text} suggestion={suggestion} />
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}
