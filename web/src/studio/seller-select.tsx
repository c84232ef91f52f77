import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { seller } from '../api/queries.js';
import { services } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { sellersNamed } from './queries.js';

interface SellerSelectProps {
  /** Of the field, whose value is the seller's id. */
  readonly name: string;
  /** Id of the seller who is chosen to begin with. */
  readonly usual: string | undefined;
}

/** A seller, chosen among those whose name holds what is typed. */
export function SellerSelect({ name, usual }: SellerSelectProps): ReactNode {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const [asked] = useDebouncedValue(wanted, 160);
  const { data, isFetching } = useQuery(sellersNamed(asked));
  // What was found for other words is not offered: Enter would take what nobody asked for.
  const found = new Map(asked === wanted ? data?.map((one) => [one.id, one]) : []);
  const options = [...found.values()].map((one) => ({ value: one.id, label: one.displayName }));
  const [chosen, setChosen] = useChosen(usual);
  return (
    <Select
      name={name}
      label="البائع"
      placeholder="اكتب شيئاً من اسمه"
      required
      withAsterisk={false}
      searchable
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      data={chosen === null || found.has(chosen.value) ? options : [chosen, ...options]}
      filter={() => options}
      value={chosen?.value ?? null}
      onChange={(_, option) => {
        setChosen(option);
      }}
      searchValue={text}
      onSearchChange={setText}
      onKeyDown={(event) => {
        // While another is looked for, the form would be sent with the one before.
        if (event.key === 'Enter' && text !== chosen?.label) event.preventDefault();
      }}
      nothingFoundMessage={nothingFound(wanted, isFetching || wanted !== asked)}
      renderOption={({ option }) => (
        <span className="studio__seller">
          <bdi>{option.label}</bdi>
          <small>{counted(found.get(option.value)?.listings ?? 0, services)}</small>
        </span>
      )}
    />
  );
}

interface Named {
  readonly value: string;
  readonly label: string;
}

/** Who is chosen; to begin with `usual`, by id until the name is known. */
function useChosen(usual: string | undefined): [Named | null, (chosen: Named | null) => void] {
  const [chosen, setChosen] = useState<Named | null>(null);
  const { data } = useQuery({ ...seller(usual ?? ''), enabled: usual !== undefined });
  const first = usual === undefined ? null : { value: usual, label: data?.displayName ?? usual };
  return [chosen ?? first, setChosen];
}

function nothingFound(text: string, isLooking: boolean): string {
  if (text === '') return 'اكتب شيئاً من اسم البائع أو رمزه.';
  return isLooking ? 'لحظة…' : 'لا بائع بهذا الاسم.';
}
