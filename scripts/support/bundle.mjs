// Bundles the program into dist/: our own files into a few, the packages stay where npm has put them.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

const entries = {
  cli: 'src/main/cli.ts',
  keeper: 'src/platform/embedded/keeper.ts',
  background: 'src/main/background/thread.ts',
  arabic: 'src/arabic/index.ts',
  client: 'src/client/index.ts',
  instantsearch: 'src/client/instantsearch.ts',
};

await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(inRoot(file)))),
  outdir: 'dist',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  sourcesContent: false,
  charset: 'utf8',
  logLevel: 'warning',
});
