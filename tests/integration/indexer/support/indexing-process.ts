/** A process of its own that indexes, to be killed: `node --import tsx indexing-process.ts drain|reindex`. */
import { createEngine } from '../../../../src/platform/engine.js';
import { silentLogger } from '../../../../src/platform/log.js';
import { openDatabase } from '../../../../src/platform/database/database.js';
import { drain } from '../../../../src/indexer/drain.js';
import { indexerDeps, reindex, type IndexerTuning } from '../../../../src/indexer/index.js';

export interface IndexingTask {
  readonly work: 'drain' | 'reindex';
  readonly databaseUrl: string;
  readonly engineUrl: string;
  readonly engineKey: string;
  readonly tuning: IndexerTuning;
}

const task = JSON.parse(process.argv[2] ?? '') as IndexingTask;
const deps = indexerDeps({
  db: openDatabase(task.databaseUrl, (error) => {
    throw error;
  }),
  engine: createEngine({ url: task.engineUrl, key: task.engineKey }),
  log: silentLogger,
  tuning: task.tuning,
});
const report = (): void => {
  process.stdout.write('working\n');
};
await (task.work === 'drain'
  ? drain(deps, { onOutcome: report })
  : reindex(deps, {
      onProgress: ({ done }) => {
        if (done > 0) report();
      },
    }));
process.stdout.write('finished\n');
await deps.db.destroy();
