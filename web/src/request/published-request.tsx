import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signInFirst } from '../account/sign-in-first.js';
import { useMe } from '../account/use-me.js';
import type { RequestEntry } from '../api/contracts.js';
import { Link } from '../location/link.js';
import { Offers } from './offers.js';
import { matchesOf } from './questions.js';
import { RequestFacts } from './request-facts.js';
import { Sellers } from './sellers.js';

/** A published request; its buyer sees the offers and whom it suits. */
export function PublishedRequest({ entry }: { readonly entry: RequestEntry }): ReactNode {
  return (
    <article className="request-page">
      <h1>
        <bdi>{entry.title}</bdi>
      </h1>
      <RequestFacts request={entry} state={entry.stateLabel.ar} />
      {entry.description !== null && <p className="request-card__text">{entry.description}</p>}
      {entry.mine ? (
        <>
          <Offers entry={entry} />
          {entry.state === 'open' && <Matches id={entry.id} />}
          <Link to="/request">اطلب شيئاً آخر</Link>
        </>
      ) : (
        <OfOther id={entry.id} />
      )}
    </article>
  );
}

function Matches({ id }: { readonly id: string }): ReactNode {
  const { data: sellers, error } = useQuery(matchesOf(id));
  return (
    <section aria-labelledby="request-sellers">
      <h2 id="request-sellers">بائعون يناسبون طلبك</h2>
      {error !== null && <p role="alert">{error.message}</p>}
      {sellers !== undefined && <Sellers sellers={sellers} />}
    </section>
  );
}

/** To its buyer once signed in, to a seller as something to answer. */
function OfOther({ id }: { readonly id: string }): ReactNode {
  const { signedIn, me } = useMe();
  const parameters = new URLSearchParams({ id });
  if (!signedIn) {
    return (
      <Button
        variant="light"
        onClick={() => {
          signInFirst(`/request?${parameters.toString()}`);
        }}
      >
        سجّل الدخول إن كان هذا طلبك
      </Button>
    );
  }
  if (typeof me?.sellerId !== 'string') return null;
  return (
    <Link to={`/requests?${new URLSearchParams({ request: id }).toString()}`}>قدّم عرضاً على هذا الطلب</Link>
  );
}
