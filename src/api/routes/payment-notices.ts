import { takeNotice } from '../../marketplace/ledger/index.js';
import { noticeBody, noticeParameters, noticeResponse } from '../contracts/payment-notices.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

export function paymentNoticeRoutes({ core, payments }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    // The signature is made of the bytes: they are left as they came.
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body);
    });
    app.post(
      '/payments/:provider/notices',
      {
        schema: {
          tags: ['money'],
          summary: 'For payment providers: what became of a payment',
          description:
            'Signed as the provider signs; the test provider with HMAC-SHA256 of the body in x-test-signature, in hexadecimal. A notice that comes again changes nothing.',
          params: noticeParameters,
          body: noticeBody,
          response: answers(200, noticeResponse, 'Taken'),
        },
      },
      async ({ params, body, headers }) => {
        await takeNotice(core, payments, { provider: params.provider, body, headers });
        return { taken: true as const };
      },
    );
  };
}
