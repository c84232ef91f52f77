import type { ReactNode } from 'react';

/** What was wrong with a form, read aloud; nothing while nothing is. */
export function FormError({ message }: { readonly message: string | null | undefined }): ReactNode {
  if (message === null || message === undefined) return null;
  return (
    <p className="request-form__error" role="alert">
      {message}
    </p>
  );
}
