/**
 * What takes seconds to compute is done in a thread of its own, so that requests are answered meanwhile. The threads
 * share nothing with the server but the database: a thread reads what it needs and leaves its result there, where the
 * server, like every other process, finds it.
 */
import type { Worker } from 'node:worker_threads';
import type { Config } from '../../platform/config.js';
import { AppError } from '../../platform/errors/app-error.js';
import { startThread } from '../../platform/program.js';
import type { TaskName } from './tasks.js';

/** Where a thread works. */
export interface Place extends Pick<Config, 'logLevel'> {
  readonly databaseUrl: string;
  readonly meiliUrl: string;
  readonly meiliKey: string;
}

export interface Assignment extends Place {
  readonly task: TaskName;
}

/** What a thread tells of its task. */
export type Report =
  | { readonly percent: number }
  | { readonly done: true }
  | {
      readonly failure: {
        readonly message: string;
        readonly stack: string;
        readonly refusal: Pick<AppError, 'code' | 'details'> | null;
      };
    };

export interface Background {
  /**
   * Does a task; what is asked for while it is under way joins it. Rejects with what the task threw, or when its thread
   * died; the server goes on either way. Returns early when `close` ends it.
   */
  run(task: TaskName, progress?: (percent: number) => Promise<void>): Promise<void>;
  /** Ends the threads at once: an unfinished transaction is undone, and what was due stays due. */
  close(): Promise<void>;
}

export function openBackground(place: Place): Background {
  const running = new Map<TaskName, Thread>();
  const threads = new Set<Worker>();
  let isClosed = false;
  return {
    run: async (task, progress) => {
      if (isClosed) return;
      let thread = running.get(task);
      if (thread === undefined) {
        const { worker, ended } = (thread = begin({ ...place, task }, progress));
        running.set(task, thread);
        void ended.catch(() => undefined).finally(() => running.delete(task));
        threads.add(worker);
        worker.on('exit', () => threads.delete(worker));
      }
      await thread.ended.catch((error: unknown) => {
        if (!isClosed) throw error;
      });
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...threads].map((worker) => worker.terminate()));
    },
  };
}

interface Thread {
  readonly worker: Worker;
  /** Settled when the task is done; rejects when it failed or its thread died. */
  readonly ended: Promise<void>;
}

function begin(assignment: Assignment, progress?: (percent: number) => Promise<void>): Thread {
  const worker = startThread(import.meta.url, 'background', 'thread.ts', assignment);
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', (report: Report) => {
      if ('percent' in report) void progress?.(report.percent).catch(() => undefined);
      else if ('failure' in report) reject(errorOf(report.failure));
      else resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`the thread of the task ${assignment.task} ended with code ${String(code)}`));
    });
  });
  return { worker, ended };
}

function errorOf({ message, stack, refusal }: Extract<Report, { failure: unknown }>['failure']): Error {
  const error = refusal === null ? new Error(message) : new AppError(refusal.code, refusal.details);
  error.stack = stack;
  return error;
}
