import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { suggestions } from '../api/queries.js';
import { CategoryTiles } from '../start/category-tiles.js';
import type { SearchResponse } from '../api/contracts.js';
import { PublishRequest } from '../request/publish-request.js';
import { countFilters, noFilters, type SearchState } from '../location/search-state.js';

interface EmptyResultsProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** Nothing was found: why that may be, and every way on from here. */
export function EmptyResults({ state, answer, onChange }: EmptyResultsProps): ReactNode {
  const filtered = countFilters(state) > 0;
  return (
    <div className="empty">
      <h2>لم نجد خدمات مطابقة</h2>
      <p>{filtered ? 'قد تكون عوامل التصفية أضيق من اللازم.' : 'جرّب إحدى هذه الطرق:'}</p>
      {filtered ? (
        <Button
          onClick={() => {
            onChange(noFilters);
          }}
        >
          أزل كل عوامل التصفية
        </Button>
      ) : (
        <ul className="empty__advice">
          <li>اكتب كلمات أقل أو أعم، مثل «تصميم شعار» بدل وصف طويل.</li>
          <li>تحقق من الإملاء ومن لغة لوحة المفاتيح.</li>
          <li>جرّب اسماً آخر للخدمة نفسها.</li>
        </ul>
      )}
      <Alternatives
        query={state.q}
        onChoose={(q) => {
          onChange({ q, literal: false, without: [] });
        }}
      />
      {state.q !== '' && (
        <div className="empty__request">
          <p>أو اطلب ما تحتاجه، ليعرف البائعون أن هناك من يبحث عنه.</p>
          <PublishRequest state={state} answer={answer} />
        </div>
      )}
      <h3>أو تصفح الأقسام</h3>
      <CategoryTiles
        onChoose={(category) => {
          onChange({ ...noFilters, q: '', category });
        }}
      />
    </div>
  );
}

interface AlternativesProps {
  readonly query: string;
  readonly onChoose: (query: string) => void;
}

/** Other searches that do find something. */
function Alternatives({ query, onChoose }: AlternativesProps): ReactNode {
  const { data } = useQuery(suggestions(query));
  const texts = new Set([...(data?.corrections ?? []), ...(data?.completions ?? [])].map(({ text }) => text));
  texts.delete(query);
  if (query === '' || texts.size === 0) return null;
  return (
    <div className="empty__alternatives">
      <span>هل تقصد؟</span>
      {[...texts].slice(0, 5).map((text) => (
        <button
          key={text}
          type="button"
          className="choice"
          onClick={() => {
            onChoose(text);
          }}
        >
          <bdi>{text}</bdi>
        </button>
      ))}
    </div>
  );
}
