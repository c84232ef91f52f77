import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { FeedEntry, Offer } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { formatDelivery, formatPrice } from '../language/format.js';
import { FormError } from '../request/form-error.js';
import { Problem } from '../results/problem.js';
import { OfferForm } from './offer-form.js';
import { ownOffers } from './questions.js';

interface AnswerProps {
  readonly entry: FeedEntry;
  /** Whether the form is asked for from the start. */
  readonly asked: boolean;
}

/** The offer that a seller made on a request, or the form to make one. */
export function Answer({ entry, asked }: AnswerProps): ReactNode {
  const { id, title } = entry;
  const [answering, setAnswering] = useState(asked);
  const [made, setMade] = useState(false);
  const cache = useQueryClient();
  const { data: offers, error, refetch } = useQuery({ ...ownOffers(id), enabled: answering });
  const standing = offers?.find(({ state }) => state === 'open' || state === 'accepted');
  if (made || standing !== undefined) {
    return (
      <>
        {made && <p role="status">وصل عرضك إلى المشتري.</p>}
        {standing !== undefined && (
          <OwnOffer
            offer={standing}
            onWithdrawn={async () => {
              await cache.invalidateQueries({ queryKey: ownOffers(id).queryKey });
              setAnswering(true);
              setMade(false);
            }}
          />
        )}
      </>
    );
  }
  if (!answering) {
    return (
      <Button
        variant="light"
        aria-label={`قدّم عرضاً على: ${title}`}
        onClick={() => {
          setAnswering(true);
        }}
      >
        قدّم عرضاً
      </Button>
    );
  }
  if (offers !== undefined) {
    return (
      <OfferForm
        entry={entry}
        onMade={() => {
          setMade(true);
        }}
      />
    );
  }
  return error === null ? (
    <p role="status">لحظة…</p>
  ) : (
    <Problem error={error} onRetry={() => void refetch()} />
  );
}

interface OwnOfferProps {
  readonly offer: Offer;
  readonly onWithdrawn: () => Promise<void>;
}

/** What was offered, and the way to take it back while the buyer has not chosen. */
function OwnOffer({ offer, onWithdrawn }: OwnOfferProps): ReactNode {
  const { id, cents, deliveryDays, text, state, stateLabel } = offer;
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => postJson(`/v1/offers/${encodeURIComponent(id)}/withdraw`, {}),
    onSuccess: onWithdrawn,
  });
  return (
    <>
      <h3>عرضك على هذا الطلب</h3>
      <ul className="request-card__facts">
        <li>{formatPrice(cents)}</li>
        <li>{formatDelivery(deliveryDays)}</li>
        <li>{stateLabel.ar}</li>
      </ul>
      <p className="request-card__text">{text}</p>
      <FormError message={error?.message} />
      {state === 'open' && (
        <Button
          variant="subtle"
          loading={isPending}
          onClick={() => {
            mutate();
          }}
        >
          اسحب العرض
        </Button>
      )}
    </>
  );
}
