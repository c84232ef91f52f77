import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { FeedEntry, OfferWarning } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { keep, kept } from '../forms/kept.js';
import { toCents, toNumber } from '../forms/to-number.js';
import { FormError } from '../request/form-error.js';
import { Warnings } from '../request/offers.js';
import { ownOffers } from './questions.js';

interface OfferFormProps {
  readonly entry: FeedEntry;
  readonly onMade: () => void;
}

const noTerms = { price: '', days: '', text: '' };
const unchecked = { warnings: null };

/** Price, days and words of an offer, kept until it is sent. What is worth a second look is shown once before it is sent. */
export function OfferForm({ entry, onMade }: OfferFormProps): ReactNode {
  const cache = useQueryClient();
  const name = `offer.${entry.id}`;
  const [terms, setTerms] = useState(() => kept(name, noTerms) ?? noTerms);
  const [{ warnings }, setChecked] = useState<{ warnings: readonly OfferWarning[] | null }>(unchecked);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (offer: { cents: number; deliveryDays: number; text: string }) => {
      const path = `/v1/requests/${encodeURIComponent(entry.id)}/offers`;
      if (warnings === null) {
        const found = await postJson<{ warnings: readonly OfferWarning[] }>(`${path}/check`, offer);
        setChecked(found);
        if (found.warnings.length > 0) return;
      }
      await postJson(path, { ...offer, ...(entry.listingId === null ? {} : { listingId: entry.listingId }) });
      keep(name, null);
      onMade();
    },
    // Where it was refused as a second one, the first is shown.
    onSettled: () => cache.invalidateQueries({ queryKey: ownOffers(entry.id).queryKey }),
  });
  const change = (part: Partial<typeof terms>): void => {
    setTerms({ ...terms, ...part });
    keep(name, { ...terms, ...part });
    setChecked(unchecked);
    setProblem(null);
  };
  const send = (): void => {
    const [cents, days] = [toCents(terms.price), toNumber(terms.days)];
    if (cents === null || cents === 0) setProblem('اكتب السعر بالدولار رقماً، مثل 25.');
    else if (days === null || days === 0) setProblem('اكتب مدة التنفيذ بالأيام رقماً، مثل 3.');
    else if (terms.text.trim() === '') setProblem('اكتب كيف ستنفّذ هذا الطلب.');
    else mutate({ cents, deliveryDays: days, text: terms.text.trim() });
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
