import type { Engine } from '../platform/engine.js';
import type { IndexerDeps } from './deps.js';
import { callEngine, finishTask, isIndexMissing } from './engine.js';
import { markAll } from './marks.js';
import { settingsOf } from './vectors.js';

/**
 * Makes sure that the engine has a generation's index. One that is missing (new, or lost by the engine) is made
 * with its settings in one task, after every published listing was marked: an interruption starts over, never short.
 */
export async function prepareIndex(
  deps: IndexerDeps,
  generation: { readonly id: number; readonly indexUid: string },
): Promise<void> {
  const { db, engine, log } = deps;
  if (await hasIndex(engine, generation.indexUid)) return;
  log.info({ generation: generation.id, index: generation.indexUid }, 'making the index');
  await markAll(db, generation.id);
  const settings = await settingsOf(deps, generation.id);
  await finishTask(engine, engine.index(generation.indexUid).updateSettings(settings));
}

async function hasIndex(engine: Engine, indexUid: string): Promise<boolean> {
  try {
    await callEngine(() => engine.index(indexUid).getRawInfo());
    return true;
  } catch (error) {
    if (isIndexMissing(error)) return false;
    throw error;
  }
}

/** Deletes an index; false when there was none. */
export async function discardIndex(engine: Engine, indexUid: string): Promise<boolean> {
  if (!(await hasIndex(engine, indexUid))) return false;
  await finishTask(engine, engine.index(indexUid).delete());
  return true;
}
