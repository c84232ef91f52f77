import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RequestResponse } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { isSignedIn } from '../account/session.js';
import { formatDelivery } from '../language/format.js';
import { goTo } from '../location/history.js';
import { problemsOf, toRequestBody, type DraftProblems, type RequestDraft } from './draft.js';
import { FormError } from './form-error.js';
import { forgetDraft, keepDraft } from './kept-draft.js';
import { KeptForVisitor } from './kept-for-visitor.js';
import { understandingOf } from './questions.js';
import { UnderstoodRequest } from './understood-request.js';
import { correctionsOf } from './what-is-left.js';
import './request.css';

const longestTitle = 500;
const longestDescription = 5000;
const usualDays = [1, 3, 7, 14, 30];

interface RequestFormProps {
  readonly draft: RequestDraft;
  /** The parameters of the search that it was begun from; empty where there was none. */
  readonly search: string;
  /** Told before the page of the published request opens. */
  readonly onDone?: () => void;
}

/** Title, details, budget and time of a request, and how it is understood; published it leads to its page. */
export function RequestForm({ draft: first, search, onDone }: RequestFormProps): ReactNode {
  const [draft, setDraft] = useState(first);
  const cache = useQueryClient();
  const [problems, setProblems] = useState<DraftProblems>({});
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const corrections =
        draft.without.length === 0 ? {} : correctionsOf(await cache.query(understandingOf(draft)), draft);
      const body = toRequestBody(draft, corrections, Date.now());
      const { id } = await postJson<RequestResponse>('/v1/requests', body);
      // Where the session ended on the way, it was taken as a visitor's.
      return { id, ofVisitor: !isSignedIn() };
    },
    onSuccess: ({ id, ofVisitor }) => {
      if (ofVisitor) return;
      forgetDraft();
      onDone?.();
      goTo(`/request?${new URLSearchParams({ id }).toString()}`);
    },
  });
  if (data?.ofVisitor === true) return <KeptForVisitor draft={draft} />;
  const change = (part: Partial<RequestDraft>): void => {
    setDraft({ ...draft, ...part });
    keepDraft({ draft: { ...draft, ...part }, search });
    setProblems({});
  };
  return (
    <form
      className="request-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = problemsOf(draft);
        setProblems(found);
        if (Object.keys(found).length === 0) {
          keepDraft({ draft, search });
          mutate();
        }
      }}
    >
      <Fields draft={draft} problems={problems} onChange={change} />
      <UnderstoodRequest draft={draft} onChange={change} />
      <FormError message={error?.message} />
      <Button type="submit" size="md" loading={isPending}>
        انشر الطلب
      </Button>
    </form>
  );
}

interface FieldsProps {
  readonly draft: RequestDraft;
  readonly problems: DraftProblems;
  readonly onChange: (part: Partial<RequestDraft>) => void;
}

function Fields({ draft, problems, onChange }: FieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="ما الذي تحتاجه؟"
        required
        maxLength={longestTitle}
        value={draft.title}
        error={problems.title}
        onChange={(event) => {
          onChange({ title: event.currentTarget.value });
        }}
      />
      <Textarea
        label="تفاصيل تساعد البائع"
        description="الغرض، والحجم، وأمثلة تعجبك."
        rows={4}
        maxLength={longestDescription}
        value={draft.description}
        onChange={(event) => {
          onChange({ description: event.currentTarget.value });
        }}
      />
      <TextInput
        label="الميزانية بالدولار"
        inputMode="decimal"
        value={draft.budget}
        error={problems.budget}
        onChange={(event) => {
          onChange({ budget: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label="متى تحتاجه؟"
        value={draft.days}
        data={[{ value: '', label: 'لا يهم' }, ...daysToChoose(draft.days)]}
        onChange={(event) => {
          onChange({ days: event.currentTarget.value });
        }}
      />
    </>
  );
}

/** The usual times, and the one that was asked for. */
function daysToChoose(asked: string): { value: string; label: string }[] {
  const days = new Set(asked === '' ? usualDays : [...usualDays, Number(asked)]);
  return [...days]
    .sort((a, b) => a - b)
    .map((value) => ({ value: String(value), label: formatDelivery(value) }));
}
