import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { RequestError } from '../api/request.js';
import { Icon } from '../identity/icon.js';

interface ProblemProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** What went wrong, in the server's own Arabic words, and the way to try again; without a connection, as soon as it is back. */
export function Problem({ error, onRetry }: ProblemProps): ReactNode {
  const isOffline = error instanceof RequestError && error.code === 'OFFLINE';
  useWindowEvent('online', () => {
    if (isOffline) onRetry();
  });
  return (
    <div className="problem" role="alert">
      <Icon name={isOffline ? 'offline' : 'alert'} size={36} />
      <p>{isOffline ? 'أنت غير متصل بالإنترنت. سنكمل تلقائياً حين يعود الاتصال.' : error.message}</p>
      <Button variant="light" onClick={onRetry}>
        أعد المحاولة
      </Button>
    </div>
  );
}
