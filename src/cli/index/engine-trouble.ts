import { EngineTroubleError } from '../../indexer/index.js';
import { AppError } from '../../platform/errors/app-error.js';

/** Runs work on the index; an engine that fails for longer becomes an error that says what to do. */
export async function reportingEngineTrouble<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EngineTroubleError)) throw error;
    throw new AppError('INDEX_ENGINE_UNAVAILABLE', { reason: error.message }, { cause: error });
  }
}
