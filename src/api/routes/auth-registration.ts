import { transact } from '../../marketplace/core/index.js';
import { confirmAgain, confirmEmail, hashPassword, register } from '../../marketplace/people/index.js';
import { confirmBody, done, emailBody, registerBody } from '../contracts/auth.js';
import type { App, Dependencies } from '../dependencies.js';
import { emailOf, openLetters } from '../letters.js';
import { answers } from './answers.js';

const tags = ['auth'];
const sent = answers(202, done, 'A letter is on its way, if there is somebody to write to');

/** Whether an address has an account is told to nobody but its owner, by letter. */
export function registrationRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  const { core } = dependencies;
  const letters = openLetters(dependencies);
  return async (app) => {
    app.post(
      '/auth/register',
      {
        schema: {
          tags,
          summary: 'Open an account',
          description: 'It is confirmed by a letter. The answer is the same for an address that has one.',
          body: registerBody,
          response: sent,
        },
      },
      async (request, reply) => {
        const email = emailOf(request.body.email);
        await letters.limit(request, email);
        const passwordHash = await hashPassword(request.body.password);
        const { displayName } = request.body;
        letters.write(request, (work) => register(work, { email, displayName, passwordHash }));
        return reply.code(202).send({});
      },
    );
    app.post(
      '/auth/confirm',
      {
        schema: {
          tags,
          summary: 'Confirm an e-mail address',
          body: confirmBody,
          response: answers(200, done, 'Confirmed'),
        },
      },
      async (request) => {
        await transact(core, (work) => confirmEmail(work, request.body.token));
        return {};
      },
    );
    app.post(
      '/auth/confirm/letter',
      { schema: { tags, summary: 'Send the letter of registration again', body: emailBody, response: sent } },
      async (request, reply) => {
        const email = emailOf(request.body.email);
        await letters.limit(request, email);
        letters.write(request, (work) => confirmAgain(work, email));
        return reply.code(202).send({});
      },
    );
  };
}
