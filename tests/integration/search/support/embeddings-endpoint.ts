import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface EmbeddingsEndpoint {
  readonly url: string;
  /** Texts that were asked for so far. */
  readonly asked: string[];
  /** How the next answers are: right, an error, never, or of a wrong size. */
  behaviour: 'right' | 'failing' | 'silent' | 'misshapen';
  dimensions: number;
}

/**
 * An endpoint of the OpenAI kind on this machine: a text's vector adds up those of its words, drawn from their hashes,
 * and `kin` stand for one another.
 */
export async function startEmbeddingsEndpoint(
  kin: Readonly<Record<string, string>>,
): Promise<EmbeddingsEndpoint> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      if (endpoint.behaviour === 'silent') return;
      if (endpoint.behaviour === 'failing' || request.headers.authorization !== 'Bearer secret') {
        response.writeHead(500).end('{}');
        return;
      }
      const { input } = JSON.parse(body) as { input: string[] };
      endpoint.asked.push(...input);
      const size = endpoint.behaviour === 'misshapen' ? endpoint.dimensions + 1 : endpoint.dimensions;
      const data = input.map((text, index) => ({ index, embedding: embed(text, size, kin) }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const endpoint: EmbeddingsEndpoint = {
    url: `http://127.0.0.1:${port}/v1`,
    asked: [],
    behaviour: 'right',
    dimensions: 32,
  };
  return endpoint;
}

function embed(text: string, dimensions: number, kin: Readonly<Record<string, string>>): number[] {
  const sum = Array.from({ length: dimensions }, () => 0);
  for (const word of text.split(/[^\p{L}]+/u).filter(Boolean)) {
    const hash = createHash('sha256')
      .update(kin[word] ?? word)
      .digest();
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (hash[at % 32] ?? 0) - 127.5;
  }
  return sum;
}
