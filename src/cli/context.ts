import type { Command } from 'commander';
import { createLogger } from '../platform/log.js';
import { openRuntime, type Runtime } from '../platform/runtime.js';

/** A command's file: adds it to the program. */
export type RegisterCommand = (program: Command, context: CliContext) => void;

/** What commands have in common. */
export interface CliContext {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /**
   * Opens services, database and engine for the time of `work`, whose result is the exit code: 0 all good, 1 done with
   * something to report, 2 could not run.
   */
  withRuntime(work: (runtime: Runtime) => Promise<number>): Promise<void>;
  /** Ends the command with this exit code. */
  exit(code: number): void;
  /** Aborted by the first Ctrl-C or SIGTERM from now on; the second ends the process at once. */
  interruption(): AbortSignal;
}

export interface ExitState {
  code: number;
}

export function createContext(state: ExitState): CliContext {
  const { stdout, stderr, env } = process;
  return {
    stdout,
    stderr,
    exit: (code) => {
      state.code = code;
    },
    async withRuntime(work) {
      // A command is quiet unless it is told to speak.
      const quiet = env['LOG_LEVEL'] === undefined ? { log: createLogger({ logLevel: 'warn' }) } : {};
      const runtime = await openRuntime({ client: 'command', ...quiet });
      try {
        state.code = await work(runtime);
      } finally {
        await runtime.close();
      }
    },
    interruption: () => {
      const controller = new AbortController();
      for (const [signal, code] of [
        ['SIGINT', 130],
        ['SIGTERM', 143],
      ] as const) {
        process.on(signal, () => {
          if (controller.signal.aborted) process.exit(code);
          controller.abort();
        });
      }
      return controller.signal;
    },
  };
}
