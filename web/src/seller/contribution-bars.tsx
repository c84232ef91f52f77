import type { ReactNode } from 'react';
import type { ExplanationResponse } from '../api/contracts.js';
import { signalName } from '../language/signals.js';

interface ContributionBarsProps {
  readonly contributions: ExplanationResponse['contributions'];
}

/** What the score is made of, the greatest share first. Words say what bars show. */
export function ContributionBars({ contributions }: ContributionBarsProps): ReactNode {
  const weighed = contributions
    .filter(({ contribution }) => contribution !== 0)
    .toSorted((a, b) => b.contribution - a.contribution);
  const most = Math.max(...weighed.map(({ contribution }) => Math.abs(contribution)), Number.MIN_VALUE);
  return (
    <ul className="bars">
      {weighed.map(({ signal, contribution, sentence }) => (
        <li key={signal}>
          <span className="bars__name">{signalName(signal)}</span>
          <span className="bars__track" aria-hidden="true">
            <span
              className="bars__bar"
              style={{ inlineSize: `${String(Math.max(1, (100 * Math.abs(contribution)) / most))}%` }}
            />
          </span>
          <span className="bars__sentence">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
