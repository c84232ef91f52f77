import cliProgress from 'cli-progress';
import { formatCount } from '../../platform/count.js';

/** Shows how far a long piece of work is: a bar on a terminal, now and then a line elsewhere. */
export interface ProgressView {
  /** `done` of `total` in any unit; `items` is what the rate counts. */
  update(done: number, total: number, items: number): void;
  end(): void;
}

const LINE_MS = 3000;

export function openProgressView(stream: NodeJS.WriteStream, title: string, now: () => number): ProgressView {
  const start = now();
  return stream.isTTY ? barView(stream, title, start, now) : lineView(stream, title, start, now);
}

function barView(stream: NodeJS.WriteStream, title: string, start: number, now: () => number): ProgressView {
  const bar = new cliProgress.SingleBar(
    { stream, hideCursor: true, format: `${title} {bar} {percentage}% {status}`, barsize: 30 },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0, { status: '' });
  return {
    update: (done, total, items) => {
      bar.setTotal(Math.max(1, total));
      bar.update(total === 0 ? 1 : done, { status: status(done, total, items, now() - start) });
    },
    end: () => bar.stop(),
  };
}

function lineView(stream: NodeJS.WriteStream, title: string, start: number, now: () => number): ProgressView {
  let last = start;
  return {
    update: (done, total, items) => {
      if (now() - last < LINE_MS) return;
      last = now();
      const percentage = total === 0 ? 100 : Math.floor((100 * done) / total);
      stream.write(`${title} ${percentage}% ${status(done, total, items, now() - start)}\n`);
    },
    end: () => undefined,
  };
}

/** Rate and remaining time, at the mean speed so far. */
function status(done: number, total: number, items: number, elapsedMs: number): string {
  const rate = Math.round((1000 * items) / Math.max(1, elapsedMs));
  const remaining = done === 0 ? null : Math.ceil((elapsedMs * (total - done)) / done / 1000);
  const left = remaining === null ? '' : ` · بقي ${formatDuration(remaining)}`;
  return `${formatCount(items)} · ${formatCount(rate)}/ث${left}`;
}

/** `m:ss`, with hours where there are any. */
function formatDuration(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const shown = hours > 0 ? [hours, ...rest] : rest;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
