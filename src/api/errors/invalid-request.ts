import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';

/** A request that its contract refuses. */
export class InvalidRequest extends Error {
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('the request does not fit its contract');
    this.name = 'InvalidRequest';
    this.issues = issues;
  }
}

/** Checks a part of the request by its zod schema and hands on what the schema makes of it. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const result = schema.safeParse(data, { reportInput: true });
    return result.success ? { value: result.data } : { error: new InvalidRequest(result.error.issues) };
  };
