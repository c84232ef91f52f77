import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RequestResponse } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { formatDelivery } from '../language/format.js';
import { problemsOf, toRequestBody, type DraftProblems, type RequestDraft } from './draft.js';
import './request.css';

const longestTitle = 500;
const longestDescription = 5000;
const usualDays = [1, 3, 7, 14, 30];

interface RequestFormProps {
  readonly draft: RequestDraft;
  readonly onDone: () => void;
}

/** Title, details, budget and time of a request; says what to mend, what went wrong, and that it was published. */
export function RequestForm({ draft: first, onDone }: RequestFormProps): ReactNode {
  const [draft, setDraft] = useState(first);
  const [problems, setProblems] = useState<DraftProblems>({});
  const { mutate, data, error, isPending } = useMutation({
    // Without a connection it shall say so, not wait.
    networkMode: 'always',
    mutationFn: (body: unknown) => postJson<RequestResponse>('/v1/requests', body),
  });
  if (data !== undefined) return <Published title={draft.title} onDone={onDone} />;
  const change = (part: Partial<RequestDraft>): void => {
    setDraft({ ...draft, ...part });
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
        if (Object.keys(found).length === 0) mutate(toRequestBody(draft, Date.now()));
      }}
    >
      <Fields draft={draft} problems={problems} onChange={change} />
      {error !== null && (
        <p className="request-form__error" role="alert">
          {error.message}
        </p>
      )}
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

function Published({ title, onDone }: { readonly title: string; readonly onDone: () => void }): ReactNode {
  return (
    <div className="request-form" role="status">
      <h2>نُشر طلبك</h2>
      <p>
        حفظنا طلبك «<bdi>{title.trim()}</bdi>» بين الطلبات المفتوحة.
      </p>
      <Button onClick={onDone}>حسناً</Button>
    </div>
  );
}
