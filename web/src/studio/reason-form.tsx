import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

interface ReasonFormProps {
  readonly label: string;
  readonly button: string;
  readonly small?: boolean;
  readonly onSend: (reason: string) => Promise<void>;
}

/** Asks why before something is done that everybody will see. */
export function ReasonForm({ label, button, small = false, onSend }: ReasonFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useMutation({ mutationFn: () => onSend(reason) });
  return (
    <form
      className="studio__reason"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <TextInput
        label={label}
        required
        minLength={3}
        withAsterisk={false}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {error !== null && <p role="alert">{error.message}</p>}
      <Button type="submit" size={small ? 'xs' : 'sm'} loading={isPending}>
        {button}
      </Button>
    </form>
  );
}
