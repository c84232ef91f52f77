import type { Moved, Preview, Version } from '../tuning/profiles/index.js';

/** The history, a line each; the first is in force. */
export function formatVersions(versions: readonly Version[]): string {
  if (versions.length === 0) {
    return 'لم تُنشر أوزان بعد، فالترتيب بالأوزان المعتادة.\nNothing was published yet: the default profile ranks.\n';
  }
  const lines = versions.map(({ version, publishedAt, publishedBy, reason, restores }, index) => {
    const mark = index === 0 ? '●' : ' ';
    const from = restores === null ? '' : ` (← ${restores})`;
    return `${mark} ${String(version).padStart(4)}  ${publishedAt.toISOString()}  ${publishedBy}: ${reason}${from}`;
  });
  return `${lines.join('\n')}\n`;
}

/** The list as it would be, with where each stood, and what left its first. */
export function formatPreview({ after, before, moved }: Preview): string {
  const line = ({ position, other, title, id }: Moved): string =>
    `${String(position).padStart(3)}  ${cameFrom(position, other)}  ${title} [${id}]`;
  const stays = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !stays.has(id));
  const left = gone.map(
    ({ position, title, id }) => `  −  ${String(position).padStart(6)}  ${title} [${id}]`,
  );
  const sum = `تغيّر موضع ${moved} من ${after.length} · ${moved} of ${after.length} stand elsewhere`;
  return `${[...after.map((row) => line(row)), ...left, sum].join('\n')}\n`;
}

function cameFrom(position: number, other: number | null): string {
  if (other === null) return '+'.padStart(6);
  if (other === position) return '='.padStart(6);
  return `${other > position ? '↑' : '↓'} ${other}`.padStart(6);
}
