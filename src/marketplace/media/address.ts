const prefix = '/v1/media/';

/** Where a picture is served, which is how listings refer to it. */
export function mediaAddress(externalId: string): string {
  return prefix + externalId;
}

/** The outside id in such an address; null for any other. */
export function mediaIdOf(address: string): string | null {
  return address.startsWith(prefix) ? address.slice(prefix.length) : null;
}
