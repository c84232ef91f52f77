import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../../src/platform/database/database.js';

export interface Load {
  /** Processes that serve the API; they are asked by turns. */
  readonly addresses: readonly string[];
  readonly path: string;
  readonly perSecond: number;
  /** Before the publishing begins, and after it has returned. */
  readonly seconds: readonly [before: number, after: number];
}

/** One answer under the load; times in milliseconds from its beginning. */
export interface Answer {
  readonly process: number;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly status: number;
  readonly queryId: string;
  readonly ids: readonly string[];
}

export interface Switched {
  readonly answers: readonly Answer[];
  /** When `publish` had returned. */
  readonly publishedAt: number;
}

/** Asks the processes at a steady rate, whether answers come or not, and publishes in the midst of it. */
export async function underLoad(load: Load, publish: () => Promise<unknown>): Promise<Switched> {
  const start = performance.now();
  const [before, after] = load.seconds;
  const asked: Promise<Answer>[] = [];
  const askWhile = async (goesOn: (elapsed: number) => boolean): Promise<void> => {
    for (let elapsed = 0; goesOn(elapsed); elapsed = performance.now() - start) {
      const due = Math.floor((elapsed / 1000) * load.perSecond);
      while (asked.length < due) asked.push(ask(load, asked.length % load.addresses.length, start));
      await wait(2);
    }
  };
  await askWhile((elapsed) => elapsed < before * 1000);
  let publishedAt = Infinity;
  const publishing = publish().finally(() => {
    publishedAt = performance.now() - start;
  });
  await Promise.all([publishing, askWhile(() => publishedAt === Infinity)]);
  await askWhile((elapsed) => elapsed < publishedAt + after * 1000);
  return { answers: await Promise.all(asked), publishedAt };
}

async function ask({ addresses, path }: Load, process: number, start: number): Promise<Answer> {
  const askedAt = performance.now() - start;
  const response = await fetch(`${addresses[process] ?? ''}${path}`);
  const body = (await response.json()) as { queryId?: string; hits?: { id: string }[] };
  return {
    process,
    askedAt,
    answeredAt: performance.now() - start,
    status: response.status,
    queryId: body.queryId ?? '',
    ids: (body.hits ?? []).map(({ id }) => id),
  };
}

/** By which profile each page was ranked, as the event log has it; waits until all of them are written. */
export async function versionsServed(
  db: Db,
  answers: readonly Answer[],
): Promise<ReadonlyMap<string, string>> {
  const queryIds = answers.filter(({ status }) => status === 200).map(({ queryId }) => queryId);
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const pages = await db
      .selectFrom('served_page')
      .select(['query_id', 'profile_version'])
      .where('query_id', 'in', queryIds)
      .execute();
    if (pages.length >= queryIds.length) {
      return new Map(pages.map((page) => [page.query_id, page.profile_version]));
    }
    await wait(100);
  }
  throw new Error('not every page reached the event log');
}

/**
 * For each process, how many milliseconds after the publishing somebody still asked and was answered by the version
 * before; 0 where nobody was.
 */
export function delays(
  { answers, publishedAt }: Switched,
  versions: ReadonlyMap<string, string>,
  newest: string,
): number[] {
  const count = Math.max(...answers.map(({ process }) => process)) + 1;
  return Array.from({ length: count }, (_, process) => {
    const old = answers.filter(
      ({ status, queryId, ...answer }) =>
        status === 200 && answer.process === process && versions.get(queryId) !== newest,
    );
    return Math.max(0, ...old.map(({ askedAt }) => askedAt - publishedAt));
  });
}
