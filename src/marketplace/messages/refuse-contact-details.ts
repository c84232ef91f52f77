import { AppError } from '../../platform/errors/app-error.js';
import { findContactDetails } from './contact-details.js';

/** Throws CONTACT_DETAILS_FOUND, with the first that was found, when one of the texts holds a way past the marketplace. */
export function refuseContactDetails(texts: readonly string[]): void {
  for (const text of texts) {
    const [found] = findContactDetails(text);
    if (found !== undefined) throw new AppError('CONTACT_DETAILS_FOUND', { text: found.text });
  }
}
