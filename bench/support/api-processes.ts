import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface ApiServices {
  readonly databaseUrl: string;
  readonly engineUrl: string;
  readonly engineKey: string;
}

export interface ApiProcesses {
  readonly addresses: readonly string[];
  stop(): Promise<void>;
}

/** Several processes that serve the API over the same services, ready to be asked. */
export async function startApiProcesses(count: number, services: ApiServices): Promise<ApiProcesses> {
  const program = resolve(import.meta.dirname, 'api-process.ts');
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(services)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const stop = async (): Promise<void> => {
    const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGKILL');
    await Promise.all(ended);
  };
  try {
    const addresses = await Promise.all(
      children.map(async (child) => {
        const ended = once(child, 'exit').then(() => {
          throw new Error('a process of the API ended before it was ready');
        });
        const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
        return line.toString().trim();
      }),
    );
    return { addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
