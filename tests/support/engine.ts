import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { createEngine, type Engine } from '../../src/platform/engine.js';
import { testServices } from './services.js';

export interface TestEngine {
  readonly engine: Engine;
  readonly url: string;
  readonly key: string;
  /** Every index of the test file starts with it. */
  readonly indexPrefix: string;
}

/** The engine of the run, with a name space of its own for one test file; its indexes are deleted after it. */
export function testEngine(): TestEngine {
  const { meiliUrl: url, meiliKey: key } = testServices();
  const engine = createEngine({ url, key });
  const indexPrefix = `test_${randomBytes(8).toString('hex')}_`;
  afterAll(async () => {
    const { results } = await engine.getIndexes({ limit: 10_000 });
    const ours = results.filter(({ uid }) => uid.startsWith(indexPrefix));
    await Promise.all(ours.map(({ uid }) => engine.deleteIndex(uid)));
  });
  return { engine, url, key, indexPrefix };
}
