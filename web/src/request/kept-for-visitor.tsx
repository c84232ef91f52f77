import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signInFirst } from '../account/sign-in-first.js';
import type { RequestDraft } from './draft.js';
import { Problem } from '../results/problem.js';
import { sellersFor } from './questions.js';
import { Sellers } from './sellers.js';

/** What a visitor asked for was kept as a sign of what is missing; signed in they can have offers on it. */
export function KeptForVisitor({ draft }: { readonly draft: RequestDraft }): ReactNode {
  const { data: sellers, error, refetch } = useQuery(sellersFor(draft));
  return (
    <div className="request-form">
      <div role="status">
        <h2>وصلنا ما تبحث عنه</h2>
        <p>
          لتصلك عروض البائعين على «<bdi>{draft.title.trim()}</bdi>» سجّل الدخول وانشره. سنحفظ ما كتبته.
        </p>
      </div>
      <Button
        onClick={() => {
          signInFirst('/request');
        }}
      >
        سجّل الدخول لنشره
      </Button>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {sellers !== undefined && sellers.length > 0 && (
        <>
          <h2>هؤلاء قد يناسبونك الآن</h2>
          <Sellers sellers={sellers} />
        </>
      )}
    </div>
  );
}
