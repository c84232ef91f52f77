import { createHash, randomBytes } from 'node:crypto';

/** A secret that is told once; `prefix` says what it is for, to people and to scanners of leaked secrets. */
export function newToken(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a secret. 256 bits of chance need no salt and no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
