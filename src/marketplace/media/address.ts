const prefix = '/v1/media/';

/** The outside id in such an address; null for any other. */
export function mediaIdOf(address: string): string | null {
  return address.startsWith(prefix) ? address.slice(prefix.length) : null;
}
