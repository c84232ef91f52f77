/** The program `mizan`: the commands, and what only the composition can offer. */
import { runCli } from '../cli/main.js';
import { register as registerKey } from './key.js';
import { register as registerKeys } from './keys.js';
import { register as registerServe } from './serve.js';

process.exitCode = await runCli(process.argv, [registerServe, registerKey, registerKeys]);
