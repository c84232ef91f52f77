import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import './account.css';

interface AccountPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A narrow page about one's account. */
export function AccountPage({ title, children }: AccountPageProps): ReactNode {
  useDocumentTitle(`${title} · ميزان`);
  const heading = useId();
  return (
    <section className="account" aria-labelledby={heading}>
      <h1 id={heading}>{title}</h1>
      {children}
    </section>
  );
}

interface AccountFormProps {
  readonly button: string;
  readonly onSend: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** Fields and one button; says in the server's own words what was wrong. */
export function AccountForm({ button, onSend, children }: AccountFormProps): ReactNode {
  const { mutate, error, isPending } = useMutation({ mutationFn: onSend });
  return (
    <form
      className="account__form"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      {children}
      {error !== null && (
        <p className="account__error" role="alert">
          {error.message}
        </p>
      )}
      <Button type="submit" size="md" loading={isPending}>
        {button}
      </Button>
    </form>
  );
}

/** What came of it, read aloud. */
export function Outcome({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="account__outcome" role="status">
      {children}
    </div>
  );
}
