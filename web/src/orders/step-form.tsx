import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { postJson, RequestError } from '../api/request.js';
import { keep, kept } from '../forms/kept.js';
import { textOf } from '../forms/text-of.js';
import { FormError } from '../request/form-error.js';
import type { Step } from './steps.js';

interface StepFormProps {
  readonly orderId: string;
  readonly step: Step;
  readonly onDone: () => Promise<void>;
}

const noText = { text: '' };

/** What a step asks for, and a button that takes it. Its text is kept until it is sent. */
export function StepForm({ orderId, step, onDone }: StepFormProps): ReactNode {
  const { name, button, note, text, choice, path } = step;
  const place = `order.${orderId}.${name}`;
  const [written] = useState(() => kept(place, noText)?.text ?? text?.written ?? '');
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (body: object) => {
      await postJson(`/v1/orders/${encodeURIComponent(orderId)}/${path}`, body);
      keep(place, null);
      await onDone();
    },
  });
  const isWarning = error instanceof RequestError && error.code === 'LINKED_ORDERS_WAITING';
  return (
    <form
      id={`step-${name}`}
      className="request-form"
      aria-label={button}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        mutate({ ...bodyOf(step, fields), ...(isWarning ? { acknowledgeLinked: true } : {}) });
      }}
    >
      {note !== undefined && <p>{note}</p>}
      {choice !== undefined && <NativeSelect {...choice} data={[...choice.data]} />}
      {text !== undefined && (
        <Textarea
          name={text.name}
          label={text.label}
          required
          withAsterisk={false}
          rows={4}
          maxLength={5000}
          defaultValue={written}
          onChange={(event) => {
            keep(place, { text: event.currentTarget.value });
          }}
        />
      )}
      <FormError message={error?.message} />
      <Button type="submit" loading={isPending}>
        {isWarning ? 'قرأت التنبيه، تابع' : text === undefined ? 'نعم، تابع' : 'أرسل'}
      </Button>
    </form>
  );
}

function bodyOf({ text, choice, body }: Step, fields: FormData): object {
  const chosen = choice === undefined ? '' : textOf(fields, choice.name);
  return {
    ...body,
    ...(text === undefined ? {} : { [text.name]: textOf(fields, text.name) }),
    ...(choice === undefined ? {} : { [choice.name]: choice.name === 'stars' ? Number(chosen) : chosen }),
  };
}
