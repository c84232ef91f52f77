import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { FeedEntry, OfferWarning } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { toCents } from '../request/draft.js';
import { FormError } from '../request/form-error.js';
import { Warnings } from '../request/offers.js';

interface OfferFormProps {
  readonly entry: FeedEntry;
  readonly onMade: () => void;
}

const unchecked = { warnings: null };

/** Price, days and words of an offer. What is worth a second look is shown once before it is sent. */
export function OfferForm({ entry, onMade }: OfferFormProps): ReactNode {
  const [terms, setTerms] = useState({ price: '', days: '', text: '' });
  const [{ warnings }, setChecked] = useState<{ warnings: readonly OfferWarning[] | null }>(unchecked);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: async (offer: { cents: number; deliveryDays: number; text: string }) => {
      const path = `/v1/requests/${encodeURIComponent(entry.id)}/offers`;
      if (warnings === null) {
        const found = await postJson<{ warnings: readonly OfferWarning[] }>(`${path}/check`, offer);
        setChecked(found);
        if (found.warnings.length > 0) return;
      }
      await postJson(path, { ...offer, ...(entry.listingId === null ? {} : { listingId: entry.listingId }) });
      onMade();
    },
  });
  const change = (part: Partial<typeof terms>): void => {
    setTerms({ ...terms, ...part });
    setChecked(unchecked);
    setProblem(null);
  };
  const send = (): void => {
    const [cents, days] = [toCents(terms.price), toCents(terms.days)];
    if (cents === null || cents === 0) setProblem('اكتب السعر بالدولار رقماً، مثل 25.');
    else if (days === null || days === 0) setProblem('اكتب مدة التنفيذ بالأيام رقماً، مثل 3.');
    else if (terms.text.trim() === '') setProblem('اكتب كيف ستنفّذ هذا الطلب.');
    else mutate({ cents, deliveryDays: days / 100, text: terms.text.trim() });
  };
  return (
    <form
      className="request-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label="سعرك بالدولار"
        inputMode="decimal"
        value={terms.price}
        onChange={(event) => {
          change({ price: event.currentTarget.value });
        }}
      />
      <TextInput
        label="مدة التنفيذ بالأيام"
        inputMode="decimal"
        value={terms.days}
        onChange={(event) => {
          change({ days: event.currentTarget.value });
        }}
      />
      <Textarea
        label="كيف ستنفّذه؟"
        rows={4}
        maxLength={20_000}
        value={terms.text}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
        }}
      />
      {warnings !== null && (
        <div role="status">
          <Warnings warnings={warnings} />
        </div>
      )}
      <FormError message={problem ?? error?.message} />
      <Button type="submit" loading={isPending}>
        {warnings === null || warnings.length === 0 ? 'أرسل العرض' : 'أرسله كما هو'}
      </Button>
    </form>
  );
}
