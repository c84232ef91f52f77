import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.js';

export type { Logger } from 'pino';

/** JSON lines on standard error, so that a command's output stays clean; readable lines when a person watches. */
export function createLogger(
  config: Pick<Config, 'logLevel'>,
  stream: NodeJS.WriteStream = process.stderr,
): Logger {
  const destination: DestinationStream = stream.isTTY ? readable(stream) : stream;
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino(
    { level: config.logLevel, base: null, timestamp, serializers: { err: describeError } },
    destination,
  );
}

/** What helps of an error: libraries hang whole connections on theirs, with passwords. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return {
    type: name,
    message,
    ...code,
    stack,
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

/** Says nothing. For tests and one-shot commands. */
export const silentLogger: Logger = pino({ level: 'silent' });

function readable(stream: NodeJS.WriteStream): DestinationStream {
  return {
    write: (line) => {
      stream.write(formatLine(line));
    },
  };
}

const levelNames: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** `20:15:03 info  message key=value`, with an error's stack below. A line that is not JSON stays as it is. */
export function formatLine(line: string): string {
  const entry = parse(line);
  if (entry === null) return line;
  const { level, time, msg, err, ...rest } = entry;
  const clock = typeof time === 'string' ? time.slice(11, 19) : '';
  const name = (levelNames[Number(level)] ?? '').padEnd(5);
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${show(value)}`);
  const stack = isRecord(err) && typeof err['stack'] === 'string' ? `\n${err['stack']}` : '';
  return `${[clock, name, show(msg ?? ''), ...fields].join(' ').trimEnd()}${stack}\n`;
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
