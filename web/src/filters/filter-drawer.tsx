import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Icon } from '../identity/icon.js';
import { Sheet } from '../identity/sheet.js';
import { formatNumber } from '../language/plural.js';
import { countFilters, type Filters } from '../location/search-state.js';

interface FilterDrawerProps {
  readonly filters: Filters;
  readonly total: number | null;
  readonly children: ReactNode;
}

/** On phones: a button that says how many filters are chosen, and a drawer with all of them. */
export function FilterDrawer({ filters, total, children }: FilterDrawerProps): ReactNode {
  const [opened, { open, close }] = useDisclosure(false);
  const chosen = countFilters(filters);
  return (
    <div className="filter-drawer">
      <Button variant="default" leftSection={<Icon name="sliders" size={18} />} onClick={open}>
        {chosen === 0 ? 'تصفية' : `تصفية (${formatNumber(chosen)})`}
      </Button>
      <Sheet
        opened={opened}
        onClose={close}
        position="bottom"
        size="88%"
        title="تصفية النتائج"
        closeLabel="أغلق"
      >
        {children}
        <div className="filter-drawer__done">
          <Button fullWidth size="md" onClick={close}>
            {total === null ? 'عرض النتائج' : `عرض النتائج (${formatNumber(total)})`}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}
