import type { ReactNode } from 'react';
import type { CategoryIndex } from '../categories/category-index.js';
import { useCategories } from '../categories/use-categories.js';
import { Icon } from '../identity/icon.js';
import { formatDelivery, formatPriceUpTo } from '../language/format.js';
import { countFilters, noFilters, type Filters } from '../location/search-state.js';
import { levelLabel, ratingLabel } from './choices.js';

export interface ChosenFilter {
  readonly label: string;
  /** The change that takes it away. */
  readonly removal: Partial<Filters>;
}

/** The chosen filters in words, in the order of the panel. */
export function describeFilters(filters: Filters, categories: CategoryIndex): readonly ChosenFilter[] {
  const { category, priceMax, deliveryDaysMax, ratingMin, levelMin, within24h, onlineNow } = filters;
  const chosen: ChosenFilter[] = [];
  if (category !== null) {
    const label = categories.get(category)?.node.name ?? category;
    chosen.push({ label, removal: { category: null } });
  }
  if (priceMax !== null) chosen.push({ label: formatPriceUpTo(priceMax), removal: { priceMax: null } });
  if (deliveryDaysMax !== null) {
    chosen.push({ label: `تسليم ${formatDelivery(deliveryDaysMax)}`, removal: { deliveryDaysMax: null } });
  }
  if (ratingMin !== null) {
    chosen.push({ label: `تقييم ${ratingLabel(ratingMin)}`, removal: { ratingMin: null } });
  }
  if (levelMin !== null) chosen.push({ label: `بائع ${levelLabel(levelMin)}`, removal: { levelMin: null } });
  if (within24h) chosen.push({ label: 'خلال 24 ساعة', removal: { within24h: false } });
  if (onlineNow) chosen.push({ label: 'متصل الآن', removal: { onlineNow: false } });
  return chosen;
}

interface ChosenFiltersProps {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** What is filtered by, each with a button that takes it away. */
export function ChosenFilters({ filters, onChange }: ChosenFiltersProps): ReactNode {
  const { index } = useCategories();
  if (countFilters(filters) === 0) return null;
  return (
    <ul className="chosen-filters" aria-label="عوامل التصفية المختارة">
      {describeFilters(filters, index).map(({ label, removal }) => (
        <li key={label}>
          <button
            type="button"
            className="chosen-filter"
            aria-label={`أزل: ${label}`}
            onClick={() => {
              onChange(removal);
            }}
          >
            <bdi>{label}</bdi> <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="chosen-filters__clear"
          onClick={() => {
            onChange(noFilters);
          }}
        >
          أزل الكل
        </button>
      </li>
    </ul>
  );
}
