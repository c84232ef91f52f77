/** A worker that takes a job and never finishes it, to be killed by a test. The store comes as JSON. */
import { openQueue, type QueueStore } from '../../../src/platform/queue/index.js';

const store = JSON.parse(process.argv[2] ?? '') as QueueStore;
const queue = await openQueue<{ readonly name: 'note' }>({
  store,
  policies: { note: { attempts: 3, backoff: 20, collapse: false } },
  onError: console.error,
  abandonedAfter: 800,
});
await queue.work({
  note: async () => {
    process.stdout.write('taken\n');
    await new Promise<never>(() => undefined);
  },
});
