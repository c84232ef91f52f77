/** A small server that speaks as much of S3 as a store of pictures needs, and believes no request whose signature is wrong. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';

export interface S3Server {
  /** Of the bucket. */
  readonly url: string;
  readonly objects: Map<string, { readonly body: Buffer; readonly contentType: string | undefined }>;
  /** Answers so many requests with 503 from now on. */
  readonly fail: (times: number) => void;
}

export const account = {
  region: 'eu-central-1',
  accessKeyId: 'AKTEST',
  secretAccessKey: 'the secret of the test',
};

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** The signature that AWS Signature Version 4 asks for (AWS General Reference, "Create a signed AWS API request"). */
function expectedSignature(request: IncomingMessage, signedHeaders: string, date: string): string {
  const url = new URL(request.url ?? '/', 'http://host');
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1),
    ...signedHeaders.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    String(request.headers['x-amz-content-sha256']),
  ].join('\n');
  const day = date.slice(0, 8);
  const scope = `${day}/${account.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [day, account.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${account.secretAccessKey}`,
  );
  return hmac(key, toSign).toString('hex');
}

function isAuthentic(request: IncomingMessage, body: Buffer): boolean {
  const match = /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/u.exec(
    request.headers.authorization ?? '',
  );
  const [, credential = '', signedHeaders = '', signature] = match ?? [];
  const date = String(request.headers['x-amz-date']);
  const hash = String(request.headers['x-amz-content-sha256']);
  const known = `${account.accessKeyId}/${date.slice(0, 8)}/${account.region}/s3/aws4_request`;
  const isWhole = hash === 'UNSIGNED-PAYLOAD' ? body.length === 0 : hash === sha256(body);
  return credential === known && isWhole && signature === expectedSignature(request, signedHeaders, date);
}

export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  let failures = 0;
  const answer = async (request: IncomingMessage): Promise<readonly [number, Buffer | string]> => {
    const body = await buffer(request);
    if (failures > 0) {
      failures -= 1;
      return [503, '<Error><Code>SlowDown</Code></Error>'];
    }
    if (!isAuthentic(request, body)) return [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>'];
    const key = (request.url ?? '').replace('/pictures/', '');
    const found = objects.get(key);
    if (request.method === 'PUT') objects.set(key, { body, contentType: request.headers['content-type'] });
    if (request.method === 'DELETE') objects.delete(key);
    if (request.method === 'DELETE') return [204, ''];
    if (request.method === 'PUT') return [200, ''];
    return found === undefined ? [404, '<Error><Code>NoSuchKey</Code></Error>'] : [200, found.body];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/pictures`,
    objects,
    fail: (times) => {
      failures = times;
    },
  };
}
