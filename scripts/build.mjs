#!/usr/bin/env node
// Builds everything anew: the program, the pages, and the type declarations of what the package exports.
import './support/node-version.mjs';
import { build } from './support/build.mjs';
import { install, isInstalled } from './support/install.mjs';
import { withLock } from './support/lock.mjs';

await withLock(async () => {
  if (!isInstalled()) await install();
  await build({ all: true });
});
