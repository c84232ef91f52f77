import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Runs a program in the checkout. With `quiet` its output is kept for the case of failure, else it is shown. */
export function run(file, args, { quiet = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && file.endsWith('.cmd');
    const child = spawn(file, args, { cwd, shell, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const stop = forwardSignals(child);
    child.once('error', (error) => {
      stop();
      resolve({ code: 127, output: String(error) });
    });
    child.once('close', (code, signal) => {
      stop();
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output });
    });
  });
}

/** A Ctrl-C reaches the child by itself; SIGTERM is handed on. Either way we end after it, with its code. */
function forwardSignals(child) {
  const ignore = () => {};
  const terminate = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore);
  process.on('SIGTERM', terminate);
  return () => {
    process.off('SIGINT', ignore);
    process.off('SIGTERM', terminate);
  };
}
