/** The secret of a letter's link, behind #, so that it reaches neither logs nor other sites; null where it is missing. */
export function letterToken(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/u, '')).get('token');
}
