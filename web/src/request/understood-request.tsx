import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Understanding } from '../api/contracts.js';
import { useCategories } from '../categories/use-categories.js';
import { Icon } from '../identity/icon.js';
import { formatDelivery, formatPriceUpTo } from '../language/format.js';
import type { RequestDraft } from './draft.js';
import { understandingOf } from './questions.js';

/** Milliseconds without a stroke after which the words are read anew. */
const pause = 400;

interface UnderstoodRequestProps {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

/** How the request is understood while it is written; each part can be taken away. */
export function UnderstoodRequest({ draft, onChange }: UnderstoodRequestProps): ReactNode {
  const [settled] = useDebouncedValue(draft, pause);
  const { data: read } = useQuery(understandingOf(settled));
  const { without } = draft;
  const shown = read === undefined ? [] : chipsOf(read, draft);
  return (
    <section className="request-read" aria-label="كيف فهمنا طلبك">
      {shown.map(({ title, chips }) => (
        <div key={title} className="request-read__line">
          <span>{title}</span>
          <ul className="chosen-filters">
            {chips.map(({ key, text, fixed }) => (
              <li key={key}>
                {fixed ? (
                  <span className="chosen-filter request-read__fixed">
                    <bdi>{text}</bdi>
                  </span>
                ) : (
                  <button
                    type="button"
                    className="chosen-filter"
                    aria-label={`أزل: ${text}`}
                    onClick={() => {
                      onChange({ without: [...without, key] });
                    }}
                  >
                    <bdi>{text}</bdi> <Icon name="close" size={14} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
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

interface Chip {
  readonly key: string;
  readonly text: string;
  /** The last of what a request cannot be without. */
  readonly fixed: boolean;
}

function chipsOf(
  read: Understanding,
  { without, budget, days }: RequestDraft,
): { readonly title: string; readonly chips: readonly Chip[] }[] {
  const kept = (all: readonly { key: string; text: string }[], needed = false): Chip[] => {
    const left = all.filter(({ key }) => !without.includes(key));
    return left.map((chip) => ({ ...chip, fixed: needed && left.length === 1 }));
  };
  const { needs, categories, tools, budgetCents, deliveryDays } = read;
  return [
    {
      title: 'فهمنا أنك تحتاج:',
      chips: kept(
        needs.map(({ text }) => ({ key: `need:${text}`, text })),
        true,
      ),
    },
    {
      title: 'في قسم:',
      chips: kept(
        categories.map(({ id, name }) => ({ key: `category:${id}`, text: name })),
        true,
      ),
    },
    { title: 'بأدوات:', chips: kept(tools.map((tool) => ({ key: `tool:${tool}`, text: tool }))) },
    {
      title: 'بميزانية:',
      chips: kept(
        budgetCents === null || budget !== '' ? [] : [{ key: 'budget', text: formatPriceUpTo(budgetCents) }],
      ),
    },
    {
      title: 'والتسليم:',
      chips: kept(
        deliveryDays === null || days !== '' ? [] : [{ key: 'days', text: formatDelivery(deliveryDays) }],
      ),
    },
  ].filter(({ chips }) => chips.length > 0);
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
