/** A process that imports the file named by its argument into DATABASE_URL, to be killed by a test. */
import { importFiles } from '../../../../src/marketplace/import/import-files.js';
import { systemClock } from '../../../../src/platform/clock.js';
import { openDatabase } from '../../../../src/platform/database/database.js';

const db = openDatabase(process.env['DATABASE_URL'] ?? '', () => process.exit(1), 5);
await importFiles(db, process.argv.slice(2), {
  clock: systemClock,
  onProgress: ({ lines }) => process.stdout.write(`${lines}\n`),
});
await db.destroy();
