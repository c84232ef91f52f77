import { createServer, request as forwardRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** May delay a request by its promise; `break` cuts the connection instead of forwarding it. */
export type Intercept = (request: { method: string; path: string }) => Promise<'forward' | 'break'>;

export interface EngineProxy {
  readonly url: string;
  intercept(handler: Intercept): void;
  /** Forwards everything again. */
  clear(): void;
}

const forwardAll: Intercept = () => Promise.resolve('forward');

/** Stands between a client and the real engine, to make it late or unreachable at a chosen moment. */
export async function startEngineProxy(engineUrl: string): Promise<EngineProxy> {
  let handler = forwardAll;
  const server = createServer((request, response) => {
    const forward = async (): Promise<void> => {
      const body = await readBody(request);
      const path = request.url ?? '/';
      const method = request.method ?? 'GET';
      if ((await handler({ method, path })) === 'break') {
        request.socket.destroy();
        return;
      }
      const target = forwardRequest(
        new URL(path, engineUrl),
        { method, headers: { ...request.headers, host: new URL(engineUrl).host } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        },
      );
      target.on('error', () => request.socket.destroy());
      target.end(body);
    };
    forward().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    intercept(next) {
      handler = next;
    },
    clear() {
      handler = forwardAll;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Lets the n-th document batch wait until `release`; `reached` resolves when it is there. */
export function holdDocuments(proxy: EngineProxy): { reached: Promise<void>; release: () => void } {
  const reached = signal();
  const released = signal();
  proxy.intercept(async ({ method, path }) => {
    if (method === 'POST' && path.includes('/documents')) {
      reached.resolve();
      await released.promise;
    }
    return 'forward';
  });
  return { reached: reached.promise, release: released.resolve };
}

function signal(): { promise: Promise<void>; resolve: () => void } {
  let settle: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    resolve: () => {
      settle();
    },
  };
}
