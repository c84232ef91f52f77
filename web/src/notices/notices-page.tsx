import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { signInFirst } from '../account/sign-in-first.js';
import { useMe } from '../account/use-me.js';
import type { Notice } from '../api/contracts.js';
import { postJson } from '../api/request.js';
import { formatAge } from '../language/format.js';
import { newNotices } from '../language/nouns.js';
import { counted } from '../language/plural.js';
import { Link } from '../location/link.js';
import { Problem } from '../results/problem.js';
import { SavedSearches } from '../saved-searches/saved-searches.js';
import { notices } from './questions.js';
import '../request/request.css';

/** `/notices`: what somebody was told while they were away. */
export default function NoticesPage(): ReactNode {
  const { signedIn } = useMe();
  useDocumentTitle('الإشعارات · ميزان');
  return (
    <div className="request-page">
      <h1>الإشعارات</h1>
      {signedIn ? (
        <>
          <Notices />
          <SavedSearches />
        </>
      ) : (
        <Button
          onClick={() => {
            signInFirst('/notices');
          }}
        >
          سجّل الدخول لتراها
        </Button>
      )}
    </div>
  );
}

function Notices(): ReactNode {
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery(notices(true));
  const read = useMutation({
    mutationFn: (ids: readonly string[] | 'all') => postJson('/v1/me/notices/read', { ids }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['notices'] }),
  });
  if (data === undefined) return error && <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p role="status">{counted(data.unread, newNotices)}</p>
      {data.unread > 0 && (
        <Button
          variant="light"
          loading={read.isPending}
          onClick={() => {
            read.mutate('all');
          }}
        >
          علّمها كلها مقروءة
        </Button>
      )}
      {read.error !== null && <p role="alert">{read.error.message}</p>}
      <ul className="request-list">
        {data.notices.map((notice) => (
          <NoticeCard
            key={notice.id}
            notice={notice}
            onRead={() => {
              read.mutate([notice.id]);
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface NoticeCardProps {
  readonly notice: Notice;
  readonly onRead: () => void;
}

function NoticeCard({
  notice: { title, text, path, createdAt, readAt },
  onRead,
}: NoticeCardProps): ReactNode {
  const [now] = useState(() => Date.now());
  return (
    <li className="request-card" data-chosen={readAt === null || undefined}>
      <h2>
        <Link
          to={path}
          onOpen={() => {
            if (readAt === null) onRead();
          }}
        >
          {title}
        </Link>
      </h2>
      {text !== '' && <p className="request-card__text">{text}</p>}
      <p className="request-card__facts">{formatAge(createdAt, now)}</p>
      {readAt === null && (
        <Button variant="subtle" aria-label={`قرأت: ${title}`} onClick={onRead}>
          قرأته
        </Button>
      )}
    </li>
  );
}
