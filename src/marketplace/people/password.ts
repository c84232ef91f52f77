import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** 32 MiB and three passes a guess, one of the settings of OWASP's Password Storage Cheat Sheet (2024). */
const cost = { logN: 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;

/** Takes a good part of a second of a processor, on a thread of its own: call it outside of transactions. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost.logN, cost.r, cost.p);
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join(
    '$',
  );
}

/** What the password of nobody is compared with, so that an unknown address takes as long as a wrong password. */
const nobodys = ['scrypt', cost.logN, cost.r, cost.p, 'bm9ib2R5', 'A'.repeat(43)].join('$');

/** Whether it is the password of the hash; never for null, in the same time. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, logN, r, p, salt = '', key = ''] = (hash ?? nobodys).split('$');
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), Number(logN), Number(r), Number(p));
  return timingSafeEqual(given, expected) && hash !== null;
}

/** Unicode has several ways to write one password; NFKC makes them one (RFC 8265). */
function derive(password: string, salt: Buffer, logN: number, r: number, p: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 256 * 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
