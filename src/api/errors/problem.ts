import type { z } from 'zod';
import type { Rejection, RejectionCode } from '../../marketplace/import/rejection.js';
import { AppError, errorText } from '../../platform/errors/app-error.js';
import { errorCatalogue, type ErrorCode } from '../../platform/errors/catalogue.js';
import type { Problem, RecordRejection } from '../contracts/problem.js';
import type { Language } from '../language.js';
import { InvalidRequest } from './invalid-request.js';
import { describeIssues } from './issue-text.js';

/** A request that consists of one record, and the marketplace does not take it. */
export class RecordRefused extends Error {
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super(rejection.reason.en);
    this.name = 'RecordRefused';
    this.rejection = rejection;
  }
}

/** What an error says to the caller; all else of it stays inside. */
export interface Refusal<Code extends string = ErrorCode> {
  readonly code: Code;
  readonly title: string;
  readonly errors?: Problem['errors'];
}

/** The server's own troubles that a caller may be told by name; the others are INTERNAL outside. */
const publicTroubles: ReadonlySet<ErrorCode> = new Set(['INTERNAL', 'OVERLOADED', 'SEARCH_UNAVAILABLE']);

/** Says an error in the caller's language. */
export function refusalOf(error: unknown, language: Language): Refusal {
  if (error instanceof InvalidRequest) return issuesRefusal(error.issues, language);
  if (error instanceof RecordRefused) return recordRefusal(error.rejection, language);
  const appError = error instanceof AppError ? error : new AppError(codeOfFrameworkError(error));
  const { status } = errorCatalogue[appError.code];
  if (status >= 500 && !publicTroubles.has(appError.code)) {
    return { code: 'INTERNAL', title: errorText('INTERNAL', language, {}) };
  }
  return { code: appError.code, title: errorText(appError.code, language, appError.details) };
}

/** Several things wrong with one value, or one record of a batch. */
export function issuesRefusal(issues: readonly z.core.$ZodIssue[], language: Language): Refusal {
  const named = issues.map((issue) => namedError(issue)).find((error) => error !== undefined);
  if (named !== undefined) return refusalOf(named, language);
  const errors = describeIssues(issues, language);
  const [first] = errors;
  const detail =
    first === undefined ? '' : first.path === '' ? first.message : `${first.path}: ${first.message}`;
  return { code: 'VALIDATION_FAILED', title: errorText('VALIDATION_FAILED', language, { detail }), errors };
}

function recordRefusal(rejection: Rejection, language: Language): Refusal {
  const detail = rejection.reason[language];
  const errors = [{ path: rejection.field ?? '', message: detail }];
  return { code: 'VALIDATION_FAILED', title: errorText('VALIDATION_FAILED', language, { detail }), errors };
}

/** Why one record of a batch was not taken, with the import's own code. */
export function rejectionRefusal(
  { code, field, reason }: Rejection,
  language: Language,
): Refusal<RejectionCode> {
  const title = reason[language];
  return { code, title, ...(field !== null && { errors: [{ path: field, message: title }] }) };
}

/** A contract may name a catalogue error for its own refinement: `params: {code, …details}`. */
function namedError(issue: z.core.$ZodIssue): AppError | undefined {
  if (issue.code !== 'custom') return undefined;
  const { code, ...details } = issue.params ?? {};
  if (typeof code !== 'string' || !(code in errorCatalogue)) return undefined;
  return new AppError(code as ErrorCode, details);
}

/** Fastify's and its plugins' own errors, by their status. */
function codeOfFrameworkError(error: unknown): ErrorCode {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  switch (status) {
    case 400:
      return 'MALFORMED_REQUEST';
    case 404:
      return 'NOT_FOUND';
    case 413:
      return 'BODY_TOO_LARGE';
    case 414:
      return 'HEADERS_TOO_LARGE';
    case 415:
      return 'MEDIA_TYPE_UNSUPPORTED';
    case 429:
      return 'RATE_LIMITED';
    case 503:
      return 'OVERLOADED';
    default:
      return 'INTERNAL';
  }
}

/** Problem details (RFC 9457). `requestId` is what the log knows the request by. */
export function toProblem(refusal: Refusal, requestId: string): Problem {
  return {
    type: `urn:mizan:problem:${refusal.code}`,
    title: refusal.title,
    status: errorCatalogue[refusal.code].status,
    code: refusal.code,
    instance: `urn:mizan:request:${requestId}`,
    ...(refusal.errors && { errors: refusal.errors }),
  };
}

/** The refusal of one record of a batch. */
export function toRecordRejection(refusal: Refusal<string>, index: number): RecordRejection {
  return {
    index,
    code: refusal.code,
    title: refusal.title,
    ...(refusal.errors && { errors: refusal.errors }),
  };
}
