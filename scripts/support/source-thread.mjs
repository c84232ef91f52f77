// A thread that runs a program of the sources: in a thread tsx must be registered by a program, `--import` does nothing.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
