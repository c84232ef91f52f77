import type { ReactNode } from 'react';
import type { SearchResponse } from '../api/contracts.js';
import { toAddress, type SearchState } from '../location/search-state.js';
import { PublishRequest } from '../request/publish-request.js';

const matchWords: Readonly<Record<SearchResponse['match'], string | null>> = {
  exact: null,
  relaxed: 'لم نجد كل الكلمات معاً، فعرضنا الأقرب.',
  nearest: 'لم نجد كلماتك نفسها، فعرضنا خدمات قريبة منها.',
  none: null,
};

interface MatchNoticeProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** Says openly when something else was searched than what was typed, with the way back to it. */
export function MatchNotice({ state, answer, onChange }: MatchNoticeProps): ReactNode {
  const words = state.q === '' ? null : matchWords[answer.match];
  const { correctedTo } = answer.interpretation;
  if (words === null && correctedTo === null) return null;
  return (
    <div className="match-notice">
      {correctedTo !== null && (
        <p>
          عرضنا نتائج «<bdi className="match-notice__query">{correctedTo}</bdi>».{' '}
          <a
            href={toAddress({ ...state, literal: true })}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onChange({ literal: true });
            }}
          >
            ابحث عن «<bdi>{state.q}</bdi>» كما كتبتها
          </a>
        </p>
      )}
      {words !== null && <p>{words}</p>}
      {answer.match === 'nearest' && state.q !== '' && <PublishRequest state={state} answer={answer} />}
    </div>
  );
}
