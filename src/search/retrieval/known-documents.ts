/**
 * Documents that were read before, so that the engine need not hand them over again: it is asked for ids and stamps, and
 * only for those documents whole that are not known as they are now. What the score reads is compared by its stamp, so a
 * change is seen by the next search, whoever made it.
 */
import type { PostJson } from '../../platform/post-json.js';
import { readDocument } from '../relevance/read-document.js';
import {
  fetchDocuments,
  scoredFields,
  type Answer,
  type DocumentQuestion,
  type RetrievedDocument,
} from './fetch.js';

export interface KnownDocuments {
  /** The documents of several questions; those of another index than the followed one whole. Rejects as the engine does. */
  read(postJson: PostJson, indexUid: string, questions: readonly DocumentQuestion[]): Promise<Answer[]>;
  /** Keeps the documents of this index from now on, and gets to know them in the background, as many as fit. */
  follow(postJson: PostJson, indexUid: string): void;
  /** Forgets everything. */
  close(): void;
}

/** In an index that an older program built there is no stamp, and nothing can be known until it is rebuilt. */
type Stamped = Pick<RetrievedDocument, 'id'> & { readonly stamp?: number };

/** Characters of all documents that are kept, with what each takes besides: some 120 MB. */
const CAPACITY = 64_000_000;
const BESIDES = 600;

/** Learned at a time, some three milliseconds of work. */
const PAGE = 100;
const PAUSE_MS = 5;

export function createKnownDocuments(capacity = CAPACITY): KnownDocuments {
  let indexUid: string | null = null;
  let shelf = createShelf(capacity);

  async function read(
    postJson: PostJson,
    uid: string,
    questions: readonly DocumentQuestion[],
  ): Promise<Answer[]> {
    if (uid !== indexUid) return fetchDocuments(postJson, uid, questions, scoredFields);
    const answers = await fetchDocuments<Stamped>(postJson, uid, questions, ['id', 'stamp']);
    const unknown = new Set<number>();
    const known = answers.map(({ documents: stamped }) =>
      stamped.map(({ id, stamp }) => {
        const document = shelf.find(id);
        if (document !== undefined && document.stamp === stamp) return document;
        unknown.add(id);
        return id;
      }),
    );
    const fresh = new Map<number, RetrievedDocument>();
    for (const document of await fetchByIds(postJson, uid, [...unknown])) {
      if (uid === indexUid) shelf.keep(document);
      fresh.set(document.id, document);
    }
    return answers.map(({ total }, at) => ({
      documents: (known[at] ?? []).flatMap((found) =>
        typeof found === 'number' ? (fresh.get(found) ?? []) : found,
      ),
      total,
    }));
  }

  async function learn(postJson: PostJson, uid: string): Promise<void> {
    for (let offset = 0; ; offset += PAGE) {
      const question = { filter: [], limit: PAGE, offset };
      const [page] = await fetchDocuments<RetrievedDocument>(postJson, uid, [question], scoredFields);
      if (uid !== indexUid) return;
      for (const document of page?.documents ?? []) shelf.keep(document);
      if (shelf.isNearlyFull() || offset + PAGE >= (page?.total ?? 0)) return;
      await new Promise((done) => setTimeout(done, PAUSE_MS).unref());
    }
  }

  function begin(uid: string | null): void {
    indexUid = uid;
    shelf = createShelf(capacity);
  }

  return {
    read,
    follow(postJson, uid) {
      if (uid === indexUid) return;
      begin(uid);
      // What was not learned is read when it is asked for.
      learn(postJson, uid).catch(() => undefined);
    },
    close() {
      begin(null);
    },
  };
}

interface Shelf {
  find(id: number): RetrievedDocument | undefined;
  /** Where there is no room, those that have been there for longest go. */
  keep(document: RetrievedDocument): void;
  isNearlyFull(): boolean;
}

function createShelf(capacity: number): Shelf {
  const documents = new Map<number, RetrievedDocument>();
  let size = 0;
  function remove(id: number): void {
    const known = documents.get(id);
    if (known === undefined) return;
    documents.delete(id);
    size -= sizeOf(known);
  }
  return {
    find: (id) => documents.get(id),
    keep(document) {
      // Taken apart now rather than by the first search that finds it.
      readDocument(document);
      remove(document.id);
      documents.set(document.id, document);
      size += sizeOf(document);
      for (const id of documents.keys()) {
        if (size <= capacity) break;
        remove(id);
      }
    },
    isNearlyFull: () => size > capacity * 0.95,
  };
}

function sizeOf({ title, tags, text, meaning }: RetrievedDocument): number {
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
