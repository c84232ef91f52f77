import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { signInFirst } from '../account/sign-in-first.js';
import { useMe } from '../account/use-me.js';
import type { FeedEntry } from '../api/contracts.js';
import { RequestError } from '../api/request.js';
import { useParameter } from '../location/use-parameter.js';
import { request } from '../request/questions.js';
import { Problem } from '../results/problem.js';
import { FeedCard } from './feed-card.js';
import { NoticeWishesForm } from './notice-wishes-form.js';
import { requestFeed } from './questions.js';
import '../request/request.css';

/** `/requests`: the open requests that suit a seller; a notice leads to one of them, which then stands on top. */
export default function RequestsPage(): ReactNode {
  const { signedIn, me, error, retry } = useMe();
  useDocumentTitle('طلبات تناسبك · ميزان');
  return (
    <div className="request-page">
      <h1>طلبات تناسبك</h1>
      {!signedIn && (
        <>
          <p>سجّل الدخول لترى ما يطلبه المشترون مما تقدمه.</p>
          <Button
            onClick={() => {
              signInFirst(window.location.pathname + window.location.search);
            }}
          >
            سجّل الدخول
          </Button>
        </>
      )}
      {error !== null && <Problem error={error} onRetry={retry} />}
      {me !== null && (me.sellerId === null ? <p>هذه الصفحة لمن يعرض خدماته للبيع.</p> : <Feed />)}
    </div>
  );
}

function Feed(): ReactNode {
  const chosen = useParameter('request');
  const { data: feed, error, refetch } = useQuery(requestFeed(true));
  const inFeed = feed?.some(({ id }) => id === chosen) ?? false;
  const other = useQuery({
    ...request(chosen ?? ''),
    enabled: chosen !== null && feed !== undefined && !inFeed,
  });
  if (feed === undefined) return error && <Problem error={error} onRetry={() => void refetch()} />;
  const beside: (FeedEntry & { readonly mine?: boolean })[] =
    other.data === undefined || inFeed ? [] : [{ ...other.data, listingId: null, reasons: [] }];
  const ordered = [...beside, ...feed].toSorted((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  return (
    <>
      {other.error !== null && !inFeed && (
        <NotShown error={other.error} onRetry={() => void other.refetch()} />
      )}
      {ordered.length === 0 && <p>لا طلبات تناسب خدماتك الآن. تظهر هنا حين تأتي.</p>}
      <ul className="request-list">
        {ordered.map((entry) => (
          <FeedCard key={entry.id} entry={entry} chosen={entry.id === chosen} />
        ))}
      </ul>
      <NoticeWishesForm />
    </>
  );
}

/** Why the request that a notice led to is not there: closed ones are no longer shown to sellers. */
function NotShown({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): ReactNode {
  if (error instanceof RequestError && error.code === 'REQUEST_UNKNOWN')
    return <p role="status">لم يعد الطلب الذي تبحث عنه مفتوحاً.</p>;
  return <Problem error={error} onRetry={onRetry} />;
}
