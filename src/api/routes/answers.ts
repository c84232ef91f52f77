import type { z } from 'zod';
import { problem } from '../contracts/problem.js';

interface Answer<T extends z.ZodType> {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: T } };
}

const refusal = {
  description: 'Refused, with a code of the error catalogue',
  content: { 'application/problem+json': { schema: problem } },
};

/** The answers of a route: the good one, and problem details for all else. */
export function answers<Status extends number, T extends z.ZodType>(
  status: Status,
  schema: T,
  description: string,
): Record<Status, Answer<T>> & { readonly default: typeof refusal } {
  const good: Answer<T> = { description, content: { 'application/json': { schema } } };
  return { [status]: good, default: refusal };
}
