import { Agent, get } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../../src/platform/database/database.js';

export interface Load {
  /** Processes that serve the API; they are asked by turns. */
  readonly addresses: readonly string[];
  /** Asked one after the other, again and again. */
  readonly paths: readonly string[];
  readonly perSecond: number;
  /** Before the publishing begins, and after it has returned. */
  readonly seconds: readonly [before: number, after: number];
}

/** One answer under the load; times in milliseconds from its beginning. */
export interface Answer {
  readonly process: number;
  readonly path: string;
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

/** Requests under way at once: beyond, a machine that cannot keep the rate is asked more slowly, not buried. */
const MOST_UNDER_WAY = 64;

/** Asks the processes by turns at a steady rate, and publishes in the midst of it. */
export async function underLoad(load: Load, publish: () => Promise<unknown>): Promise<Switched> {
  const start = performance.now();
  const [before, after] = load.seconds;
  const answers: Answer[] = [];
  const underWay = new Set<Promise<void>>();
  const agent = new Agent({ keepAlive: true });
  const { addresses, paths } = load;
  let asked = 0;
  const askOne = (): void => {
    const process = asked % addresses.length;
    // The same questions to all processes.
    const path = paths[Math.floor(asked / addresses.length) % paths.length] ?? '';
    const askedAt = performance.now() - start;
    const asking = ask(agent, `${addresses[process] ?? ''}${path}`).then(({ status, body }) => {
      const { queryId = '', hits = [] } = body;
      const answeredAt = performance.now() - start;
      const ids = hits.map(({ id }) => id);
      answers.push({ process, path, askedAt, answeredAt, status, queryId, ids });
      underWay.delete(asking);
    });
    underWay.add(asking);
    asked += 1;
  };
  const askWhile = async (goesOn: (elapsed: number) => boolean): Promise<void> => {
    const [begun, already] = [performance.now(), asked];
    while (goesOn(performance.now() - start)) {
      const due = already + Math.floor(((performance.now() - begun) / 1000) * load.perSecond);
      while (asked < due && underWay.size < MOST_UNDER_WAY) askOne();
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
  await Promise.all(underWay);
  agent.destroy();
  return { answers: answers.sort((a, b) => a.askedAt - b.askedAt), publishedAt };
}

/** Status 0 where no answer came. */
async function ask(agent: Agent, url: string): Promise<{ readonly status: number; readonly body: Body }> {
  return new Promise((resolve) => {
    const fail = (): void => {
      resolve({ status: 0, body: {} });
    };
    const request = get(url, { agent }, (response) => {
      json(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body: body as Body });
      }, fail);
    });
    request.on('error', fail);
  });
}

interface Body {
  readonly queryId?: string;
  readonly hits?: readonly { readonly id: string }[];
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

/**
 * Answers that are of no profile whole: by what the event log says of their version, others that asked the same got another
 * list under it.
 */
export function mixedAnswers(answers: readonly Answer[], versions: ReadonlyMap<string, string>): Answer[] {
  const lists = new Map<string, Map<string, Answer[]>>();
  for (const answer of answers.filter(({ status }) => status === 200)) {
    const asked = `${versions.get(answer.queryId) ?? ''} ${answer.path}`;
    const list = answer.ids.join(' ');
    const same = lists.get(asked) ?? new Map<string, Answer[]>();
    lists.set(asked, same.set(list, [...(same.get(list) ?? []), answer]));
  }
  return [...lists.values()].flatMap((same) => {
    const most = [...same.values()].reduce((best, one) => (one.length > best.length ? one : best));
    return [...same.values()].filter((one) => one !== most).flat();
  });
}
