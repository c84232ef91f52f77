import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Facets } from '../api/contracts.js';
import { useCategories } from '../categories/use-categories.js';
import type { Filters } from '../location/search-state.js';
import { CategoryFilter } from './category-filter.js';
import { ChoiceGroup } from './choice-group.js';
import { deliveryChoices, levelChoices, priceChoices, ratingChoices } from './choices.js';
import './filters.css';

interface FilterPanelProps {
  readonly filters: Filters;
  /** Of the shown results; null while nothing is known. */
  readonly facets: Facets | null;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** Every filter, one below the other; beside the results on wide screens, in a drawer on phones. */
export function FilterPanel({ filters, facets, onChange }: FilterPanelProps): ReactNode {
  const { tree, index } = useCategories();
  return (
    <div className="filter-panel">
      <CategoryFilter
        tree={tree}
        index={index}
        counts={facets?.category ?? null}
        chosen={filters.category}
        onChoose={(category) => {
          onChange({ category });
        }}
      />
      <ChoiceGroup
        title="السعر"
        choices={priceChoices}
        facet={facets?.price ?? null}
        chosen={filters.priceMax}
        onChoose={(priceMax) => {
          onChange({ priceMax });
        }}
      />
      <ChoiceGroup
        title="مدة التسليم"
        choices={deliveryChoices}
        facet={facets?.delivery ?? null}
        chosen={filters.deliveryDaysMax}
        onChoose={(deliveryDaysMax) => {
          onChange({ deliveryDaysMax });
        }}
      />
      <ChoiceGroup
        title="التقييم"
        choices={ratingChoices}
        facet={facets?.rating ?? null}
        chosen={filters.ratingMin}
        onChoose={(ratingMin) => {
          onChange({ ratingMin });
        }}
      />
      <ChoiceGroup
        title="مستوى البائع"
        choices={levelChoices}
        facet={facets?.level ?? null}
        chosen={filters.levelMin}
        onChoose={(levelMin) => {
          onChange({ levelMin });
        }}
      />
      <div className="filter filter--switches">
        <Switch
          label="يمكن تسليمها خلال 24 ساعة"
          checked={filters.within24h}
          onChange={(event) => {
            onChange({ within24h: event.currentTarget.checked });
          }}
        />
        <Switch
          label="البائع متصل الآن"
          checked={filters.onlineNow}
          onChange={(event) => {
            onChange({ onlineNow: event.currentTarget.checked });
          }}
        />
      </div>
    </div>
  );
}
