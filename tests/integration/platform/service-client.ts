/** Opens the services of a data directory, says so in one line, and holds them until a signal comes. */
import { readConfig } from '../../../src/platform/config.js';
import { openServices } from '../../../src/platform/embedded/index.js';
import { AppError } from '../../../src/platform/errors/app-error.js';

const [dataDirectory, client] = process.argv.slice(2);
const config = readConfig({ ...process.env, MIZAN_DATA_DIR: dataDirectory }, process.cwd());
try {
  const services = await openServices(config, { client: client === 'server' ? 'server' : 'command' });
  const { databaseUrl, meiliUrl, meiliKey, isFirst } = services;
  const waiting = setInterval(() => undefined, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearInterval(waiting);
      void services.close();
    });
  }
  services.onLost(() => process.stdout.write('lost\n'));
  process.stdout.write(`${JSON.stringify({ databaseUrl, meiliUrl, meiliKey, isFirst })}\n`);
} catch (error) {
  const { code, message } = error instanceof AppError ? error : { code: 'INTERNAL', message: String(error) };
  process.stdout.write(`${JSON.stringify({ code, message })}\n`);
}
