// Brings a checkout, fresh or changed, to where its program can run: Node version, packages, build. Node alone.
import './node-version.mjs';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { withLock } from './lock.mjs';

/** Installs and builds what is missing or old; a few milliseconds when nothing is. */
export async function prepare() {
  if (isInstalled() && isBuilt()) return;
  await withLock(async () => {
    if (!isInstalled()) await install();
    if (!isBuilt()) await build();
  });
}
