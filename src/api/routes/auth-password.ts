import { transact } from '../../marketplace/core/index.js';
import { askReset, hashPassword, limitAttempts, resetPassword } from '../../marketplace/people/index.js';
import { done, emailBody, resetBody } from '../contracts/auth.js';
import type { App, Dependencies } from '../dependencies.js';
import { emailOf, openLetters } from '../letters.js';
import { answers } from './answers.js';

const tags = ['auth'];

export function passwordRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  const { core } = dependencies;
  const letters = openLetters(dependencies);
  return async (app) => {
    app.post(
      '/auth/password/letter',
      {
        schema: {
          tags,
          summary: 'Send a letter to choose a new password',
          body: emailBody,
          response: answers(202, done, 'A letter is on its way, if there is somebody to write to'),
        },
      },
      async (request, reply) => {
        const email = emailOf(request.body.email);
        await letters.limit(request, email);
        letters.write(request, (work) => askReset(work, email));
        return reply.code(202).send({});
      },
    );
    app.post(
      '/auth/password',
      {
        schema: {
          tags,
          summary: 'Choose a new password',
          description: 'With the token of the letter. Signs all devices out.',
          body: resetBody,
          response: answers(200, done, 'Changed'),
        },
      },
      async (request) => {
        await limitAttempts(core, [{ subject: `password ${request.ip}`, max: 20, minutes: 15 }]);
        const passwordHash = await hashPassword(request.body.password);
        await transact(core, (work) => resetPassword(work, request.body.token, passwordHash));
        return {};
      },
    );
  };
}
