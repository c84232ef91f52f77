/** A process that asks a service once and has nothing else to do: `node --import tsx asks-once.ts URL`. */
import { createPostJson } from '../../../../src/platform/post-json.js';

const post = createPostJson({ url: process.argv[2] ?? '', headers: {}, timeout: 5000 });
process.stdout.write(JSON.stringify(await post('x', {})));
