import { expect, test } from 'vitest';
import { createMizanClient } from '../../../src/client/index.js';
import { runningServer } from './support.js';

const { address, serviceKey } = await runningServer();
const visitor = createMizanClient({ baseUrl: address, language: 'en' });
const service = createMizanClient({ baseUrl: address, token: serviceKey });

test('a search is asked for and answered in its types', async () => {
  const { data, error } = await visitor.GET('/v1/search', {
    params: { query: { q: 'شعار', category: 'design/logo', limit: 5 } },
  });
  expect(error).toBeUndefined();
  expect(data?.hits).toHaveLength(5);
  for (const { categoryId } of data?.hits ?? []) expect(categoryId).toBe('design/logo');
});

test('an address with a parameter in its path is filled', async () => {
  const { data } = await visitor.GET('/v1/listings/{id}', { params: { path: { id: 'logo-1' } } });
  expect(data?.id).toBe('logo-1');
});

test('a refusal comes as the problem, in the language asked for', async () => {
  const { data, error, response } = await visitor.POST('/v1/ingest', {
    body: { records: [{ type: 'seller', id: 's', displayName: 'سعاد' }] },
  });
  expect(data).toBeUndefined();
  expect(response.status).toBe(401);
  expect(error).toMatchObject({ code: 'UNAUTHENTICATED', title: 'Sign in first, then try again.' });
});

test('records are sent with a key, each is answered for, and a request sent twice counts once', async () => {
  const send = () =>
    service.POST('/v1/ingest', {
      params: { header: { 'idempotency-key': 'client-1' } },
      body: {
        records: [
          { type: 'seller', id: 'huda', displayName: 'هدى' },
          {
            type: 'order',
            id: 'o-1',
            listingId: 'logo-1',
            state: 'completed',
            onTime: true,
            occurredAt: '2026-11-20T10:00:00Z',
          },
          { type: 'reply', id: 'r-1', sellerId: 'nobody', minutes: 3, occurredAt: '2026-11-20T10:00:00Z' },
        ],
      },
    });
  const { data } = await send();
  expect(data?.outcomes).toEqual(['applied', 'applied', 'rejected']);
  expect(data?.rejected).toMatchObject([{ index: 2, code: 'SELLER_UNKNOWN' }]);
  const again = await send();
  expect(again.data).toEqual(data);
  expect(again.response.headers.get('idempotency-replayed')).toBe('true');
});
