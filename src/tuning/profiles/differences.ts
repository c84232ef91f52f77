import type { ProfileDocument } from '../../ranking/index.js';

/** One value that two documents do not share; absent where the document does not speak of it. */
export interface Difference {
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

/** What turns one document into the other, in the order of the paths. A rule is one value: it changes as a whole. */
export function differences(before: ProfileDocument, after: ProfileDocument): Difference[] {
  return between(before as Tree, after as Tree, []);
}

function between(before: Tree, after: Tree, path: readonly string[]): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name): Difference[] => {
    const [old, fresh] = [before[name], after[name]];
    const here = [...path, name];
    if (path[0] !== 'rules' && (isTree(old) || isTree(fresh))) {
      return between(isTree(old) ? old : {}, isTree(fresh) ? fresh : {}, here);
    }
    if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
    return [
      {
        path: here,
        ...(old === undefined ? {} : { before: old }),
        ...(fresh === undefined ? {} : { after: fresh }),
      },
    ];
  });
}

/** The document with the changes made; what becomes empty goes. */
export function withDifferences(document: ProfileDocument, changes: readonly Difference[]): ProfileDocument {
  return changes.reduce<Tree>((tree, { path, after }) => set(tree, path, after), document as Tree);
}

function set(tree: Tree, [name = '', ...rest]: readonly string[], value: unknown): Tree {
  const { [name]: old, ...others } = tree;
  const fresh = rest.length === 0 ? value : set(isTree(old) ? old : {}, rest, value);
  const isGone = fresh === undefined || (rest.length > 0 && Object.keys(fresh as Tree).length === 0);
  return isGone ? others : { ...tree, [name]: fresh };
}

export interface Rebased {
  readonly document: ProfileDocument;
  /** Paths that both changed, and not to the same value. */
  readonly conflicts: readonly (readonly string[])[];
}

/** What `mine` changed of `base`, done to `theirs`. */
export function rebased(base: ProfileDocument, mine: ProfileDocument, theirs: ProfileDocument): Rebased {
  const own = differences(base, mine);
  const others = new Map(differences(base, theirs).map(({ path, after }) => [key(path), after]));
  const conflicts = own.filter(
    ({ path, after }) =>
      others.has(key(path)) && JSON.stringify(others.get(key(path))) !== JSON.stringify(after),
  );
  return { document: withDifferences(theirs, own), conflicts: conflicts.map(({ path }) => path) };
}

/**
 * The document with a merge patch applied (RFC 7396): what it names is set, null takes it back to what holds otherwise,
 * and what becomes empty goes.
 */
export function patched(document: ProfileDocument, patch: Tree): unknown {
  return merge(document as Tree, patch);
}

function merge(tree: Tree, patch: Tree): Tree {
  const result: Record<string, unknown> = { ...tree };
  for (const [name, value] of Object.entries(patch)) {
    const old = result[name];
    const fresh = isTree(value) ? merge(isTree(old) ? old : {}, value) : value;
    if (fresh === null || (isTree(fresh) && Object.keys(fresh).length === 0)) {
      Reflect.deleteProperty(result, name);
    } else result[name] = fresh;
  }
  return result;
}

function key(path: readonly string[]): string {
  return JSON.stringify(path);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
