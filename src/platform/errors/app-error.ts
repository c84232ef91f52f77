import { errorCatalogue, type ErrorCode } from './catalogue.js';

/** A refusal from the catalogue. `details` fill the `{name}` places of its text and go to the caller. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(errorText(code, 'en', details), options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The catalogue's text in one language with its places filled. */
export function errorText(
  code: ErrorCode,
  language: 'ar' | 'en',
  details: Readonly<Record<string, string | number>>,
): string {
  return errorCatalogue[code][language].replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    String(details[name] ?? place),
  );
}
