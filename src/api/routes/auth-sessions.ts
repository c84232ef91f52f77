import type { FastifyReply } from 'fastify';
import { transact } from '../../marketplace/core/index.js';
import {
  endSession,
  refreshSession,
  signIn,
  signInWith,
  type Tokens,
} from '../../marketplace/people/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import * as contract from '../contracts/auth.js';
import type { App, Dependencies } from '../dependencies.js';
import { emailOf } from '../letters.js';
import { answers } from './answers.js';

const tags = ['auth'];
const response = answers(200, contract.tokensResponse, 'Tokens of the device');

export function sessionRoutes({ core, people }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/auth/sign-in',
      { schema: { tags, summary: 'Sign in', body: contract.signInBody, response } },
      async (request, reply) => {
        const { email, password } = request.body;
        return tell(reply, await signIn(core, { email: emailOf(email), password, from: request.ip }));
      },
    );
    app.post(
      '/auth/social/:provider',
      {
        schema: {
          tags,
          summary: 'Sign in through a provider',
          params: contract.socialParameters,
          body: contract.socialBody,
          response,
        },
      },
      async (request, reply) => {
        const { provider: name } = request.params;
        const provider = people.social.get(name);
        if (provider === undefined) throw new AppError('NOT_FOUND');
        const { code, verifier } = request.body;
        return tell(reply, await signInWith(core, name, await provider.verify(code, verifier)));
      },
    );
    app.post(
      '/auth/refresh',
      { schema: { tags, summary: 'Exchange a refresh token', body: contract.refreshBody, response } },
      async (request, reply) => tell(reply, await refreshSession(core, request.body.refreshToken)),
    );
    const signedOut = answers(200, contract.done, 'Signed out');
    app.post(
      '/auth/sign-out',
      { schema: { tags, summary: 'Sign a device out', body: contract.refreshBody, response: signedOut } },
      async (request) => {
        await transact(core, (work) => endSession(work, request.body.refreshToken));
        return {};
      },
    );
  };
}

/** Secrets, which no cache keeps. */
function tell(reply: FastifyReply, tokens: Tokens): contract.TokensResponse {
  void reply.header('cache-control', 'no-store');
  return {
    ...tokens,
    accessExpiresAt: tokens.accessExpiresAt.toISOString(),
    refreshExpiresAt: tokens.refreshExpiresAt.toISOString(),
  };
}
