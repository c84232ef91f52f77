#!/usr/bin/env node
// Installs the packages when they are missing or older than package-lock.json.
import './support/node-version.mjs';
import { install, isInstalled } from './support/install.mjs';
import { withLock } from './support/lock.mjs';

await withLock(async () => {
  if (!isInstalled()) await install();
});
