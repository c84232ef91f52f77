import { AppError, errorText } from '../platform/errors/app-error.js';

/** What a person reads on the terminal: Arabic, then English; of an unexpected error its trace as well. */
export function describeError(error: unknown): string {
  if (error instanceof AppError) {
    return `${errorText(error.code, 'ar', error.details)}\n${errorText(error.code, 'en', error.details)}`;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${errorText('INTERNAL', 'ar', {})}\n${errorText('INTERNAL', 'en', {})}\n${trace}`;
}
