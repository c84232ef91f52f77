import type { MailPort } from '../marketplace/people/index.js';
import type { Config } from '../platform/config.js';
import type { Logger } from '../platform/log.js';

const PATIENCE_MS = 10_000;

/** How letters leave: to the address of the configuration as JSON, or, without one, to the log. */
export function openMail({ mail }: Pick<Config, 'mail'>, log: Logger): MailPort {
  return mail === null ? logMail(log) : httpMail(mail);
}

/** Whoever tries the marketplace finds the links of letters in the log. */
function logMail(log: Logger): MailPort {
  return {
    send: (letter) => {
      log.info({ letter }, 'a letter');
      return Promise.resolve();
    },
  };
}

/** What takes letters there hands them to a mail provider: `{to, subject, text}`. */
function httpMail({ url, key }: NonNullable<Config['mail']>): MailPort {
  return {
    async send(letter) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key !== null && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(letter),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the mail service answered ${response.status}`);
    },
  };
}
