import { AppError } from '../../../platform/errors/app-error.js';
import type { PaymentProvider } from './ports.js';
import { testProvider } from './test-provider.js';

/** The providers that are switched on, by their names. */
export type Payments = ReadonlyMap<string, PaymentProvider>;

/** Adapters by the name under which MIZAN_PAYMENTS switches them on. */
const adapters: Readonly<Record<string, (secret: string | null) => PaymentProvider>> = { test: testProvider };

/** Throws CONFIG_INVALID for a name that no adapter has. `secret` is what their notices are signed with. */
export function openPayments(names: readonly string[], secret: string | null = null): Payments {
  return new Map(
    names.map((name) => {
      const open = adapters[name];
      if (open === undefined) {
        throw new AppError('CONFIG_INVALID', {
          name: `MIZAN_PAYMENTS=${name}`,
          expected: 'MIZAN_PAYMENTS=test',
        });
      }
      return [name, open(secret)];
    }),
  );
}

/** Throws PAYMENT_PROVIDER_UNKNOWN. */
export function providerNamed(payments: Payments, name: string): PaymentProvider {
  const provider = payments.get(name);
  if (provider !== undefined) return provider;
  throw new AppError('PAYMENT_PROVIDER_UNKNOWN', { provider: name, known: [...payments.keys()].join(', ') });
}

/** Throws WITHDRAWAL_METHOD_UNKNOWN where no provider pays out to the method. */
export function providerFor(payments: Payments, method: string): PaymentProvider {
  const provider = [...payments.values()].find(({ methods }) => methods.includes(method));
  if (provider !== undefined) return provider;
  const known = [...payments.values()].flatMap(({ methods }) => methods).join(', ');
  throw new AppError('WITHDRAWAL_METHOD_UNKNOWN', { method, known });
}
