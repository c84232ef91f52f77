import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { suggestions } from '../api/queries.js';
import { Icon } from '../identity/icon.js';
import { SuggestionOptions, toSuggestionGroups } from './suggestion-options.js';
import { useSlashFocus } from './use-slash-focus.js';
import './search-box.css';

const longestQuery = 500;

interface SearchBoxProps {
  readonly query: string;
  readonly onSearch: (text: string) => void;
}

/** The box that everything starts from: a combobox whose list only ever helps, Enter searches what is typed. */
export function SearchBox({ query, onSearch }: SearchBoxProps): ReactNode {
  const [text, setText] = useFollowing(query);
  const [asked] = useDebouncedValue(text.trim(), 160);
  const { data, isFetching } = useQuery(suggestions(asked));
  const groups = toSuggestionGroups(text.trim() === '' ? undefined : data);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  useSlashFocus(input);

  const search = (wanted: string): void => {
    setText(wanted);
    combobox.closeDropdown();
    // On a phone the keyboard would go on hiding the results.
    if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur();
    onSearch(wanted.trim());
  };

  return (
    <form
      className="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <Combobox store={combobox} onOptionSubmit={search} offset={8} shadow="md" withinPortal={false}>
        <Combobox.Target withExpandedAttribute autoComplete="off">
          <TextInput
            ref={input}
            className="search-box__input"
            inputMode="search"
            enterKeyHint="search"
            size="lg"
            radius="xl"
            maxLength={longestQuery}
            aria-label="ابحث عن خدمة"
            aria-autocomplete="list"
            aria-keyshortcuts="/"
            placeholder="ما الخدمة التي تحتاجها؟"
            value={text}
            leftSection={
              isFetching && asked !== '' ? <Loader size="xs" aria-hidden /> : <Icon name="search" />
            }
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onClick={() => {
              combobox.openDropdown();
            }}
            onBlur={() => {
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={groups.length === 0}>
          <SuggestionOptions groups={groups} />
        </Combobox.Dropdown>
      </Combobox>
      <button className="search-box__submit" type="submit">
        ابحث
      </button>
    </form>
  );
}

/** A text of one's own that starts over whenever the outer one changes, as by the back button. */
function useFollowing(outer: string): [string, (text: string) => void] {
  const [text, setText] = useState(outer);
  const [followed, setFollowed] = useState(outer);
  if (followed !== outer) {
    setFollowed(outer);
    setText(outer);
  }
  return [text, setText];
}
