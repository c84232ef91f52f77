import type { FastifyRequest } from 'fastify';
import { transact, type Work } from '../marketplace/core/index.js';
import { letterOf, limitAttempts, readEmail, type Email, type Message } from '../marketplace/people/index.js';
import { AppError } from '../platform/errors/app-error.js';
import type { Dependencies } from './dependencies.js';

/** How routes write letters, without telling the caller whether there is anybody to write to. */
export interface Letters {
  /** Throws TOO_MANY_ATTEMPTS where there were many letters within an hour, to the address or for the caller. */
  limit(request: FastifyRequest, email: Email): Promise<void>;
  /** Writes and sends a letter while the caller goes on: the time of the answer tells nothing. */
  write(request: FastifyRequest, compose: (work: Work) => Promise<Message | null>): void;
}

export function openLetters({ core, people }: Pick<Dependencies, 'core' | 'people'>): Letters {
  return {
    limit: (request, email) =>
      limitAttempts(core, [
        { subject: `letters ${request.ip}`, max: 20, minutes: 60 },
        { subject: `letters ${email.key}`, max: 5, minutes: 60 },
      ]),
    write: (request, compose) => {
      const send = async (): Promise<void> => {
        const message = await transact(core, compose);
        if (message !== null) await people.mail.send(letterOf(message, people.publicUrl));
      };
      send().catch((error: unknown) => {
        request.log.error({ err: error }, 'a letter could not be sent');
      });
    },
  };
}

/** Throws EMAIL_INVALID. */
export function emailOf(text: string): Email {
  const email = readEmail(text);
  if (email === null) throw new AppError('EMAIL_INVALID');
  return email;
}
