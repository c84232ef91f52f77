import { transcode } from 'node:buffer';
import http from 'node:http';
import https from 'node:https';

export interface PostOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For one request, in milliseconds. */
  readonly timeout: number;
}

/** Sends JSON to a path below the address and reads the JSON that it is answered with. */
export type PostJson = (path: string, body: unknown) => Promise<unknown>;

/**
 * Questions to a service over kept-alive connections, half a millisecond each less than by `fetch`. To be used for what
 * may be sent twice: a connection that the service closed at that moment is replaced. Rejects on any status but 200.
 */
export function createPostJson({ url, headers, timeout }: PostOptions): PostJson {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  const { Agent, request } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true });
  const send = (target: URL, body: Buffer, isRetry: boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const length = { 'content-type': 'application/json', 'content-length': body.length };
      const sent = request(target, { method: 'POST', agent, timeout, headers: { ...headers, ...length } });
      sent.on('response', (response) => {
        readJson(response).then(resolve, reject);
      });
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${timeout} ms`)));
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (sent.reusedSocket && error.code === 'ECONNRESET' && !isRetry) resolve(send(target, body, true));
        else reject(error);
      });
      sent.end(body);
    });
  return (path, body) => send(new URL(path, base), Buffer.from(JSON.stringify(body)), false);
}

async function readJson(response: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  // By way of UTF-16 Arabic is read several times faster than by `toString('utf8')`, which goes letter by letter.
  const text = transcode(Buffer.concat(chunks), 'utf8', 'utf16le').toString('utf16le');
  if (response.statusCode !== 200)
    throw new Error(`status ${response.statusCode ?? 0}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
