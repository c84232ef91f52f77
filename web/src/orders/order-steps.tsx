import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { OrderResponse } from '../api/contracts.js';
import type { Side } from './questions.js';
import { StepForm } from './step-form.js';
import { stepsOf } from './steps.js';

interface OrderStepsProps {
  readonly order: OrderResponse;
  readonly side: Side;
}

/** The buttons of what can be done with an order now; each opens what it asks for. */
export function OrderSteps({ order, side }: OrderStepsProps): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const statusRef = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (done) statusRef.current?.focus();
  }, [done]);
  const cache = useQueryClient();
  const steps = stepsOf(order, side);
  const chosen = steps.find(({ name }) => name === open);
  return (
    <section aria-label="ما يمكنك فعله">
      <p ref={statusRef} role="status" tabIndex={-1}>
        {done && `تم ذلك. حالة الطلب الآن: ${order.stateLabel.ar}.`}
      </p>
      <div className="order__steps">
        {steps.map(({ name, button }, index) => (
          <Button
            key={name}
            variant={name === open ? 'light' : index === 0 ? 'filled' : 'default'}
            aria-expanded={name === open}
            aria-controls={name === open ? `step-${name}` : undefined}
            onClick={() => {
              setDone(false);
              setOpen(name === open ? null : name);
            }}
          >
            {button}
          </Button>
        ))}
      </div>
      {chosen !== undefined && (
        <StepForm
          key={chosen.name}
          orderId={order.id}
          step={chosen}
          onDone={async () => {
            await cache.invalidateQueries({ queryKey: ['orders'] });
            setOpen(null);
            setDone(true);
          }}
        />
      )}
    </section>
  );
}
