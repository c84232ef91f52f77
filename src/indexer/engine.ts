import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type EnqueuedTask,
} from 'meilisearch';
import type { Engine } from '../platform/engine.js';
import { backoffMs, pause } from './backoff.js';

/** The engine is away, restarting, full or wrongly set up: nothing is wrong with the documents, the work waits. */
export class EngineTroubleError extends Error {
  override readonly name = 'EngineTroubleError';
}

/** The engine refused what was sent. */
export class EngineRefusalError extends Error {
  override readonly name = 'EngineRefusalError';
  /** It would refuse the same again; otherwise it stumbled over it and may not next time. */
  readonly final: boolean;

  constructor(message: string, final: boolean, options?: ErrorOptions) {
    super(message, options);
    this.final = final;
  }
}

/** Faults of the engine's surroundings rather than of a document, though it reports them as a bad request. */
const surroundings = new Set([
  'index_not_found',
  'invalid_api_key',
  'missing_authorization_header',
  'task_not_found',
  'too_many_open_files',
  'no_space_left_on_device',
  'io_error',
]);

/** Sorts what the client throws into trouble (wait) and refusal (do not send again). */
function asEngineError(error: unknown): Error {
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    const code = error.cause?.code ?? '';
    const trouble = status >= 500 || status === 429 || status === 408 || surroundings.has(code);
    return trouble
      ? new EngineTroubleError(error.message, { cause: error })
      : new EngineRefusalError(error.message, true, { cause: error });
  }
  if (error instanceof MeilisearchRequestError || error instanceof MeilisearchRequestTimeOutError) {
    return new EngineTroubleError(error.message, { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}

/** Calls the engine; throws only sorted errors. */
export async function callEngine<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw asEngineError(error);
  }
}

export function isIndexMissing(error: unknown): boolean {
  const cause = error instanceof EngineTroubleError ? error.cause : error;
  return cause instanceof MeilisearchApiError && cause.cause?.code === 'index_not_found';
}

const POLL_FIRST_MS = 10;
const POLL_MAX_MS = 100;
/** A restart of the engine takes well under this; its queue survives it. */
const OUTAGE_TOLERATED = 8;

/**
 * Waits until the engine has done an enqueued task, however long that takes and over short outages.
 * Throws `EngineRefusalError` when the task failed by its content, `EngineTroubleError` otherwise.
 */
export async function finishTask(engine: Engine, enqueued: Promise<EnqueuedTask>): Promise<void> {
  const { taskUid } = await callEngine(() => enqueued);
  let outages = 0;
  for (let poll = 0; ; poll += 1) {
    try {
      const { status, error } = await callEngine(() => engine.tasks.getTask(taskUid));
      outages = 0;
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled') throw taskError(taskUid, status, error);
    } catch (error) {
      if (!(error instanceof EngineTroubleError) || error.cause === undefined) throw error;
      outages += 1;
      if (outages > OUTAGE_TOLERATED) throw error;
      await pause(backoffMs(outages, 50, 2000));
    }
    await pause(backoffMs(poll, POLL_FIRST_MS, POLL_MAX_MS));
  }
}

function taskError(
  taskUid: number,
  status: string,
  error: { code: string; type: string; message: string } | null,
): Error {
  const text = `task ${String(taskUid)} ${status}: ${error?.message ?? 'no reason given'}`;
  const refused =
    error !== null &&
    !surroundings.has(error.code) &&
    (error.type === 'invalid_request' || error.type === 'internal');
  return refused
    ? new EngineRefusalError(text, error.type === 'invalid_request')
    : new EngineTroubleError(text);
}
