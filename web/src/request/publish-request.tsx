import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { SearchResponse } from '../api/contracts.js';
import { Sheet } from '../identity/sheet.js';
import { toApiParameters, type SearchState } from '../location/search-state.js';
import { draftFrom, type RequestDraft } from './draft.js';
import { keptDraft } from './kept-draft.js';
import { RequestForm } from './request-form.js';

interface PublishRequestProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
}

/** Where the market has no answer: a button to the request that the search has already half written, or that was left there. */
export function PublishRequest({ state, answer }: PublishRequestProps): ReactNode {
  const [opened, { open, close }] = useDisclosure(false);
  const search = toApiParameters(state);
  return (
    <>
      <Button variant="light" onClick={open}>
        انشر طلباً
      </Button>
      <Sheet opened={opened} onClose={close} position="right" size="md" title="انشر طلباً" closeLabel="أغلق">
        {opened && (
          <RequestForm draft={leftAt(search) ?? draftFrom(state, answer)} search={search} onDone={close} />
        )}
      </Sheet>
    </>
  );
}

function leftAt(search: string): RequestDraft | null {
  const left = keptDraft();
  return left?.search === search ? left.draft : null;
}
