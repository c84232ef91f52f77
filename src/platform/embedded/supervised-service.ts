import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors/app-error.js';
import { openLog } from './data-directory.js';
import { freePort, identify, stopProcess, type ProcessIdentity } from './process.js';
import type { ServiceName } from './protocol.js';

/** What the keeper must know to run a service. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly label: string;
  command(port: number): ServiceCommand;
  /** Asks once; may throw while the service is not there yet. An `AppError` ends the waiting. */
  isReady(port: number): Promise<boolean>;
  readonly stopSteps: readonly { readonly signal: NodeJS.Signals; readonly patience: number }[];
}

export interface ServiceCommand {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Run under this account (as root only). */
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
}

export interface RunningService {
  readonly port: number;
  stop(): Promise<void>;
}

const startPatience = 60_000;
const startAttempts = 3;
const restartLimit = 5;

/**
 * Starts a service on a free port, waits until it answers, and starts it again on the same port when it dies.
 * `record` is told every process that now stands for the service, so that a later keeper finds what this one left.
 */
export async function startService(
  definition: ServiceDefinition,
  directory: string,
  record: (process: ProcessIdentity) => Promise<void>,
): Promise<RunningService> {
  let child: StartedProcess | null = null;
  for (let attempt = 1; child === null; attempt += 1) {
    try {
      child = await launch(definition, directory, await freePort(), record);
    } catch (error) {
      if (attempt === startAttempts || !(error instanceof PortTaken))
        throw failure(definition, directory, error);
    }
  }
  return supervise(definition, directory, record, child);
}

interface StartedProcess {
  readonly port: number;
  readonly identity: ProcessIdentity;
  readonly ended: Promise<void>;
}

/** The service ended before it answered: its port may have been taken meanwhile, so another try is worth it. */
class PortTaken extends Error {}

async function launch(
  definition: ServiceDefinition,
  directory: string,
  port: number,
  record: (process: ProcessIdentity) => Promise<void>,
): Promise<StartedProcess> {
  const child = await spawnLogged(definition.command(port), directory, definition.name);
  const state = { hasEnded: false };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      state.hasEnded = true;
      resolve();
    });
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (identity === null) throw new PortTaken('it ended at once');
  await record(identity);
  try {
    const deadline = Date.now() + startPatience;
    while (!(await isReady(definition, port))) {
      if (state.hasEnded) throw new PortTaken(`it ended with code ${child.exitCode ?? 'unknown'}`);
      if (Date.now() > deadline) throw new Error(`it did not answer within ${startPatience / 1000} seconds`);
      await sleep(10);
    }
    return { port, identity, ended };
  } catch (error) {
    await stopProcess(identity, definition.stopSteps);
    throw error;
  }
}

async function isReady(definition: ServiceDefinition, port: number): Promise<boolean> {
  try {
    return await definition.isReady(port);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return false;
  }
}

async function spawnLogged(command: ServiceCommand, directory: string, name: string): Promise<ChildProcess> {
  const log = await openLog(directory, name);
  const child = spawn(command.file, command.arguments, {
    cwd: command.cwd,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...systemVariables(), ...command.environment },
    stdio: ['ignore', log.fd, log.fd],
    windowsHide: true,
    ...command.account,
  });
  const outcome = await new Promise<Error | null>((resolve) => {
    child.once('spawn', () => {
      resolve(null);
    });
    child.once('error', resolve);
  });
  await log.close();
  if (outcome !== null) throw outcome;
  return child;
}

/** Windows programs do not start without these. */
function systemVariables(): Record<string, string> {
  const names = ['SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function supervise(
  definition: ServiceDefinition,
  directory: string,
  record: (process: ProcessIdentity) => Promise<void>,
  first: StartedProcess,
): RunningService {
  let current = first;
  let isStopping = false;
  let restarting = Promise.resolve();
  let restarts = 0;
  const watch = (): void => {
    void current.ended.then(() => {
      if (!isStopping) restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    while (!isStopping && restarts < restartLimit) {
      restarts += 1;
      console.error(
        `${definition.label} ended unexpectedly; starting it again (${restarts} of ${restartLimit})`,
      );
      await sleep(200 * restarts);
      try {
        current = await launch(definition, directory, current.port, record);
        watch();
        return;
      } catch (error) {
        console.error(error);
      }
    }
  };
  watch();
  return {
    port: current.port,
    stop: async () => {
      isStopping = true;
      await restarting;
      await stopProcess(current.identity, definition.stopSteps);
    },
  };
}

function failure(definition: ServiceDefinition, directory: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(
    'SERVICE_FAILED',
    {
      service: definition.label,
      reason: error instanceof Error ? error.message : String(error),
      log: `${directory}/logs/${definition.name}.log`,
    },
    { cause: error },
  );
}
