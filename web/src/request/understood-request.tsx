import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCategories } from '../categories/use-categories.js';
import { Icon } from '../identity/icon.js';
import type { RequestDraft } from './draft.js';
import { FormError } from './form-error.js';
import { understandingOf } from './questions.js';
import { whatIsLeft, type Remainder } from './what-is-left.js';

/** Milliseconds without a stroke after which the words are read anew. */
const pause = 400;

const titles = {
  needs: 'فهمنا أنك تحتاج:',
  categories: 'في قسم:',
  tools: 'بأدوات:',
  budget: 'بميزانية:',
  days: 'والتسليم:',
} as const;
const kinds = ['needs', 'categories', 'tools', 'budget', 'days'] as const;

interface UnderstoodRequestProps {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

/** How the request is understood while it is written; each part can be taken away. */
export function UnderstoodRequest({ draft, onChange }: UnderstoodRequestProps): ReactNode {
  const [settled] = useDebouncedValue(draft, pause);
  const { data: read, error } = useQuery(understandingOf(settled));
  const { without } = draft;
  const left = read === undefined ? null : whatIsLeft(read, draft);
  return (
    <section className="request-read" aria-label="كيف فهمنا طلبك">
      <FormError message={error?.message} />
      {left !== null &&
        kinds.map((kind) => (
          <Line
            key={kind}
            title={titles[kind]}
            left={left[kind]}
            onTake={(key) => {
              onChange({ without: [...without, key] });
            }}
          />
        ))}
      {without.length > 0 && (
        <button
          type="button"
          className="choice"
          onClick={() => {
            onChange({ without: [] });
          }}
        >
          أعد ما أزلته
        </button>
      )}
      <CategoryChoice draft={draft} onChange={onChange} />
    </section>
  );
}

interface LineProps {
  readonly title: string;
  readonly left: Remainder;
  readonly onTake: (key: string) => void;
}

/** The parts of one kind, each with a button that takes it away. */
function Line({ title, left: { parts, isLeast }, onTake }: LineProps): ReactNode {
  if (parts.length === 0) return null;
  return (
    <div className="request-read__line">
      <span>{title}</span>
      <ul className="chosen-filters">
        {parts.map(({ key, text }) => (
          <li key={key}>
            {isLeast ? (
              <span className="chosen-filter request-read__fixed">
                <bdi>{text}</bdi>
              </span>
            ) : (
              <button
                type="button"
                className="chosen-filter"
                aria-label={`أزل: ${text}`}
                onClick={() => {
                  onTake(key);
                }}
              >
                <bdi>{text}</bdi> <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** For whom none of the sections that were understood is right. */
function CategoryChoice({ draft, onChange }: UnderstoodRequestProps): ReactNode {
  const { tree } = useCategories();
  const groups = tree.map(({ id, name, children }) => ({
    group: name,
    items: [{ value: id, label: name }, ...children.map((child) => ({ value: child.id, label: child.name }))],
  }));
  return (
    <NativeSelect
      label="القسم"
      value={draft.category}
      data={[{ value: '', label: 'كما فهمتم من كلماتي' }, ...groups]}
      onChange={(event) => {
        onChange({ category: event.currentTarget.value });
      }}
    />
  );
}
