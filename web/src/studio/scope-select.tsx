import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCategories } from '../categories/use-categories.js';
import type { Scope } from './queries.js';

const intents: Readonly<Record<string, string>> = {
  browse: 'عند التصفح بلا كلمات',
  urgent: 'عند طلب تسليم سريع',
  budget: 'عند ذكر سعر',
  similar: 'في الخدمات المشابهة',
};

interface ScopeSelectProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** For which searches the weights hold. */
export function ScopeSelect({ scope: { intent, category }, onChange }: ScopeSelectProps): ReactNode {
  const { tree } = useCategories();
  const value = intent === undefined ? `category:${category ?? ''}` : `intent:${intent}`;
  return (
    <NativeSelect
      label="تسري هذه الأوزان"
      value={value}
      onChange={(event) => {
        const [kind = '', id = ''] = event.currentTarget.value.split(/:(.*)/su);
        if (id === '') onChange({});
        else onChange(kind === 'intent' ? { intent: id } : { category: id });
      }}
    >
      <option value="category:">على كل بحث</option>
      <optgroup label="حسب قصد المشتري">
        {Object.entries(intents).map(([id, name]) => (
          <option key={id} value={`intent:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label="في قسم وما تحته">
        {tree.map(({ id, name }) => (
          <option key={id} value={`category:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}
