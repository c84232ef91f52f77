import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { directionOf } from '../language/direction.js';
import { formatTotal } from '../language/format.js';
import { sortNames } from '../language/labels.js';
import { sortKeys, type SearchState, type SortKey } from '../location/search-state.js';
import type { Results } from './use-results.js';

interface ResultsHeadingProps {
  readonly state: SearchState;
  readonly results: Results;
  readonly onSort: (sort: SortKey) => void;
  readonly children: ReactNode;
}

function isSortKey(value: string): value is SortKey {
  return Object.hasOwn(sortNames, value);
}

function describeCount({ first, outdated, hits, error }: Results): string {
  if (error !== null && (first === null || outdated)) return '';
  if (first === null || outdated) return 'جارٍ البحث…';
  return formatTotal(first.cursor === null ? hits.length : Math.max(hits.length, first.estimatedTotal));
}

/** What was asked, how much was found, and the order of it. */
export function ResultsHeading({ state, results, onSort, children }: ResultsHeadingProps): ReactNode {
  return (
    <div className="results-heading">
      <div className="results-heading__words">
        <h1>{state.q === '' ? 'كل الخدمات' : <bdi dir={directionOf(state.q)}>{state.q}</bdi>}</h1>
        <p role="status">{describeCount(results)}</p>
      </div>
      <div className="results-heading__tools">
        {children}
        <NativeSelect
          aria-label="ترتيب النتائج"
          value={state.sort}
          data={sortKeys.map((value) => ({ value, label: sortNames[value] }))}
          onChange={(event) => {
            if (isSortKey(event.currentTarget.value)) onSort(event.currentTarget.value);
          }}
        />
      </div>
    </div>
  );
}
