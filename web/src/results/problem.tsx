import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../identity/icon.js';

interface ProblemProps {
  /** Null when nothing went wrong but the connection is gone. */
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** What went wrong, in the server's own Arabic words, and the way to try again. */
export function Problem({ error, onRetry }: ProblemProps): ReactNode {
  return (
    <div className="problem" role="alert">
      <Icon name={error === null ? 'offline' : 'alert'} size={36} />
      <p>{error?.message ?? 'أنت غير متصل بالإنترنت. سنكمل تلقائياً حين يعود الاتصال.'}</p>
      <Button variant="light" onClick={onRetry}>
        أعد المحاولة
      </Button>
    </div>
  );
}
