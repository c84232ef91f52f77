/**
 * `mizan/client`: the HTTP API with types. `schema.ts` is generated from the server's own OpenAPI document
 * (`npx vitest run tests/integration/client -u` after a change of the contracts); openapi-fetch does the calling.
 *
 *     const mizan = createMizanClient({ baseUrl: 'http://127.0.0.1:3000', token });
 *     const { data, error } = await mizan.GET('/v1/search', { params: { query: { q: 'تصميم شعار' } } });
 */
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, paths } from './schema.js';

/** What a refusal says: RFC 9457 with a stable `code`. */
export type Problem = components['schemas']['Problem'];

export type MizanClient = Client<paths>;

export interface ClientOptions {
  /** Such as `https://search.example.com`, without `/v1`. */
  readonly baseUrl: string;
  /** A key of the API or an access token. */
  readonly token?: string | undefined;
  /** Of titles of errors. */
  readonly language?: 'ar' | 'en' | undefined;
  /** In place of the global one. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** A client of one server. Calls answer `{data}` or, when refused, `{error}` with the problem; a network's failure throws. */
export function createMizanClient({ baseUrl, token, language, fetch }: ClientOptions): MizanClient {
  return createClient<paths>({
    baseUrl,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(language !== undefined && { 'accept-language': language }),
    },
    ...(fetch !== undefined && { fetch }),
  });
}
