/**
 * Reads the engine's filter expressions as the engine does, for documents that it does not hold yet: what the search
 * would find if a listing were another. Only what our own filters say is understood.
 */

/** Attributes of a document by name. */
export type Filterable = Readonly<Record<string, unknown>>;
export type Passes = (document: Filterable) => boolean;

const tokenPattern = /\(|\)|\[|\]|,|<=|>=|=|[^\s()[\],<>=]+/gu;

/** @throws Error for what is no filter of ours. */
export function readFilter(filter: string): Passes {
  const tokens = filter.match(tokenPattern) ?? [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const takes = (token: string): boolean => tokens[at] === token && ++at > 0;

  function either(): Passes {
    const parts = [both()];
    while (takes('OR')) parts.push(both());
    const [only] = parts;
    return parts.length === 1 && only ? only : (document) => parts.some((part) => part(document));
  }

  function both(): Passes {
    const parts = [one()];
    while (takes('AND')) parts.push(one());
    const [only] = parts;
    return parts.length === 1 && only ? only : (document) => parts.every((part) => part(document));
  }

  function one(): Passes {
    if (takes('NOT')) {
      const inner = one();
      return (document) => !inner(document);
    }
    if (!takes('(')) return condition(next());
    const inner = either();
    expect(next(), ')');
    return inner;
  }

  function condition(field: string): Passes {
    const operator = next();
    if (operator === 'IN') return oneOf(field, list());
    if (operator === 'EXISTS') return (document) => exists(document, field);
    if (operator === 'NOT' && takes('EXISTS')) return (document) => !exists(document, field);
    if (operator === 'NOT' && takes('IN')) {
      const held = oneOf(field, list());
      return (document) => !held(document);
    }
    const value = next();
    return comparison(field, operator, value);
  }

  function list(): string[] {
    expect(next(), '[');
    const values: string[] = [];
    while (!takes(']')) {
      const token = next();
      if (token === '') throw new Error(`a list without an end: ${filter}`);
      if (token !== ',') values.push(token);
    }
    return values;
  }

  const passes = either();
  if (at < tokens.length) throw new Error(`not a filter of ours: ${filter}`);
  return passes;
}

function expect(found: string, wanted: string): void {
  if (found !== wanted) throw new Error(`a filter has ${found} in place of ${wanted}`);
}

function exists(document: Filterable, field: string): boolean {
  return document[field] !== undefined && document[field] !== null;
}

function oneOf(field: string, values: readonly string[]): Passes {
  const wanted = new Set(values);
  return (document) => valuesOf(document, field).some((value) => wanted.has(String(value)));
}

function comparison(field: string, operator: string, value: string): Passes {
  if (operator === '=') return (document) => valuesOf(document, field).some((held) => String(held) === value);
  const bound = Number(value);
  if (operator !== '<=' && operator !== '>=') throw new Error(`a filter compares with ${operator}`);
  return (document) =>
    valuesOf(document, field).some(
      (held) => typeof held === 'number' && (operator === '<=' ? held <= bound : held >= bound),
    );
}

function valuesOf(document: Filterable, field: string): readonly unknown[] {
  const value = document[field];
  return Array.isArray(value) ? value : [value];
}
