import { transcode } from 'node:buffer';
import type { Pool } from 'undici';

export interface PostOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For one request, in milliseconds. */
  readonly timeout: number;
}

/** Sends JSON to a path below the address and reads the JSON that it is answered with. */
export type PostJson = (path: string, body: unknown) => Promise<unknown>;

/** An idle connection is kept for longer than most people take between two searches, and does not keep the process. */
const KEEP_ALIVE_MS = 20_000;

const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const closings = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * Questions to a service over kept-alive connections, half a millisecond each less than by `fetch`. To be used for what
 * may be sent twice: where the service closes the connection instead of answering it is asked once more. Rejects on any
 * status but 200.
 */
export function createPostJson({ url, headers, timeout }: PostOptions): PostJson {
  const { origin, pathname } = new URL(url.endsWith('/') ? url : `${url}/`);
  const sentHeaders = { ...headers, 'content-type': 'application/json' };
  let pool: Promise<Pool> | undefined;
  const send = async (path: string, body: string, isRetry: boolean): Promise<unknown> => {
    const connections = await (pool ??= openPool(origin, timeout));
    try {
      const request = { method: 'POST', path: `${pathname}${path}`, headers: sentHeaders, body } as const;
      const answer = await connections.request(request);
      return readJson(answer.statusCode, await answer.body.bytes());
    } catch (error) {
      const code = codeOf(error);
      if (timeouts.has(code)) throw new Error(`no answer within ${timeout} ms`, { cause: error });
      if (isRetry || !closings.has(code)) throw error;
      return send(path, body, true);
    }
  };
  return (path, body) => send(path, JSON.stringify(body), false);
}

/** The client is loaded when it is first asked: that takes 70 ms, which most commands need not spend. */
async function openPool(origin: string, timeout: number): Promise<Pool> {
  const undici = await import('undici');
  return new undici.Pool(origin, {
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    ...{ connectTimeout: timeout, headersTimeout: timeout, bodyTimeout: timeout },
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function readJson(status: number, body: Uint8Array): unknown {
  // By way of UTF-16 Arabic is read several times faster than by `toString('utf8')`, which goes letter by letter.
  const text = transcode(body, 'utf8', 'utf16le').toString('utf16le');
  if (status !== 200) throw new Error(`status ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
