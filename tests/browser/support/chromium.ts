import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Quiet and alone: no calls home, no sandbox (which root may not use). */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether the suite can run. Says so where it cannot, and fails there in CI. */
export function hasChromium(): boolean {
  if (existsSync(executablePath)) return true;
  const text = `There is no Chromium at ${executablePath}: the browser suite cannot run (set CHROMIUM_PATH)`;
  if (process.env['CI'] === 'true') throw new Error(text);
  console.warn(`\n  ${text} and is skipped. Debian: apt-get install chromium\n`);
  return false;
}

/** A browser with an empty profile of its own, which playwright removes when it is closed. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}
