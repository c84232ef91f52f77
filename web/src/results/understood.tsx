import type { ReactNode } from 'react';
import type { SearchResponse, Wish } from '../api/contracts.js';
import { Icon } from '../identity/icon.js';
import { formatDelivery, formatPriceUpTo } from '../language/format.js';
import type { SearchState } from '../location/search-state.js';

interface UnderstoodProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** A wish in words: «حتى 10 دولارات», «تسليم خلال يوم», else as it was typed. */
function describeWish({ kind, value, text }: Wish): string {
  if (kind === 'price') return formatPriceUpTo(Number(value));
  if (kind === 'delivery') return `تسليم ${formatDelivery(Number(value))}`;
  return text;
}

/** Wishes that a filter of the buyer does not already stand for. */
function shownWishes({ wishes }: SearchResponse['interpretation'], state: SearchState): readonly Wish[] {
  const delivery = state.deliveryDaysMax !== null || state.within24h;
  return wishes.filter(
    ({ kind }) => !(kind === 'price' && state.priceMax !== null) && !(kind === 'delivery' && delivery),
  );
}

/** What was understood beside the service itself, each with a button that takes it away, and where to look closer. */
export function Understood({ state, answer, onChange }: UnderstoodProps): ReactNode {
  const { interpretation, match } = answer;
  const { synonyms } = interpretation;
  const wishes = shownWishes(interpretation, state);
  const categories = state.category === null && match !== 'none' ? interpretation.categories : [];
  if (wishes.length + categories.length + synonyms.length === 0) return null;
  return (
    <div className="understood">
      {wishes.length > 0 && <Wishes wishes={wishes} without={state.without} onChange={onChange} />}
      {synonyms.length > 0 && (
        <p className="understood__line">
          شملنا أيضاً: <bdi>{[...new Set(synonyms.map(({ added }) => added))].join('، ')}</bdi>
        </p>
      )}
      {categories.length > 0 && (
        <p className="understood__line">
          <span>في قسم:</span>
          {categories.slice(0, 3).map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="choice"
              onClick={() => {
                onChange({ category: id });
              }}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

interface WishesProps {
  readonly wishes: readonly Wish[];
  readonly without: SearchState['without'];
  readonly onChange: UnderstoodProps['onChange'];
}

function Wishes({ wishes, without, onChange }: WishesProps): ReactNode {
  return (
    <div className="understood__line">
      <span id="understood-wishes">فهمنا من كلماتك:</span>
      <ul className="chosen-filters" aria-labelledby="understood-wishes">
        {wishes.map((wish) => (
          <li key={wish.start}>
            <button
              type="button"
              className="chosen-filter"
              aria-label={`أزل: ${describeWish(wish)}`}
              onClick={() => {
                onChange({ without: [...without, wish.kind] });
              }}
            >
              <bdi>{describeWish(wish)}</bdi> <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
