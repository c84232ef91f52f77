/**
 * Documents that were read before, so that the engine need not hand them over again: it is asked for ids and stamps, and
 * only for those documents whole that are not known as they are now. What the score reads is compared by its stamp, so a
 * change is seen by the next search, whoever made it.
 */
import { LRUCache } from 'lru-cache';
import type { PostJson } from '../../platform/post-json.js';
import {
  fetchDocuments,
  scoredFields,
  type Answer,
  type DocumentQuestion,
  type RetrievedDocument,
} from './fetch.js';

export interface KnownDocuments {
  /** The documents of several questions. Rejects as the engine does. */
  read(postJson: PostJson, indexUid: string, questions: readonly DocumentQuestion[]): Promise<Answer[]>;
  /** Gets to know an index in the background of the searches, unless that has begun: all of it, or as much as fits. */
  follow(postJson: PostJson, indexUid: string): void;
  /** Ends that. */
  close(): void;
}

interface Known {
  readonly indexUid: string;
  readonly document: RetrievedDocument;
}

type Stamped = Pick<RetrievedDocument, 'id' | 'stamp'>;

/** Characters of all documents that are kept, with what each takes besides: some 120 MB. */
const CAPACITY = 64_000_000;
const BESIDES = 600;

const PAGE = 250;
const PAUSE_MS = 5;

export function createKnownDocuments(capacity = CAPACITY): KnownDocuments {
  const documents = new LRUCache<number, Known>({ maxSize: capacity, sizeCalculation: sizeOf });
  let followed: string | null = null;
  let closed = false;

  /** Who was asked for last matters only where somebody will have to go. */
  function find(indexUid: string, { id, stamp }: Stamped): RetrievedDocument | undefined {
    const known = documents.calculatedSize < capacity / 2 ? documents.peek(id) : documents.get(id);
    return known?.document.stamp === stamp && known.indexUid === indexUid ? known.document : undefined;
  }

  function keep(indexUid: string, document: RetrievedDocument): void {
    documents.set(document.id, { indexUid, document });
  }

  async function read(
    postJson: PostJson,
    indexUid: string,
    questions: readonly DocumentQuestion[],
  ): Promise<Answer[]> {
    const answers = await fetchDocuments<Stamped>(postJson, indexUid, questions, ['id', 'stamp']);
    const found = new Map<number, RetrievedDocument>();
    const unknown = new Set<number>();
    for (const stamped of answers.flatMap((answer) => answer.documents)) {
      const document = find(indexUid, stamped);
      if (document === undefined) unknown.add(stamped.id);
      else found.set(stamped.id, document);
    }
    for (const document of await fetchByIds(postJson, indexUid, [...unknown])) {
      keep(indexUid, document);
      found.set(document.id, document);
    }
    return answers.map(({ documents: stamped, total }) => ({
      documents: stamped.flatMap(({ id }) => found.get(id) ?? []),
      total,
    }));
  }

  async function learn(postJson: PostJson, indexUid: string): Promise<void> {
    for (let offset = 0; !closed; offset += PAGE) {
      const question = { filter: [], limit: PAGE, offset };
      const [page] = await fetchDocuments<RetrievedDocument>(postJson, indexUid, [question], scoredFields);
      for (const document of page?.documents ?? []) keep(indexUid, document);
      const isFull = documents.calculatedSize > capacity * 0.95;
      if (isFull || offset + PAGE >= (page?.total ?? 0)) return;
      await new Promise((done) => setTimeout(done, PAUSE_MS).unref());
    }
  }

  function follow(postJson: PostJson, indexUid: string): void {
    if (indexUid === followed || closed) return;
    followed = indexUid;
    learn(postJson, indexUid).catch(() => (followed = null));
  }

  return {
    read,
    follow,
    close() {
      closed = true;
      documents.clear();
    },
  };
}

function sizeOf({ document: { title, tags, text, meaning } }: Known): number {
  return BESIDES + title.length + tags.length + text.length + (meaning?.length ?? 0);
}

async function fetchByIds(
  postJson: PostJson,
  indexUid: string,
  ids: readonly number[],
): Promise<readonly RetrievedDocument[]> {
  if (ids.length === 0) return [];
  const question = { filter: [`id IN [${ids.join(', ')}]`], limit: ids.length };
  const [answer] = await fetchDocuments<RetrievedDocument>(postJson, indexUid, [question], scoredFields);
  return answer?.documents ?? [];
}
