import { isDeepStrictEqual } from 'node:util';
import type { Settings } from 'meilisearch';

/** Settings whose order means nothing, and which the engine gives back sorted. */
const unordered = new Set(['filterableAttributes', 'sortableAttributes', 'stopWords', 'displayedAttributes']);

/** Names of the declared settings that the engine has otherwise. What is not declared is the engine's default. */
export function differingSettings(declared: Settings, actual: Settings): string[] {
  const found = new Map(Object.entries(actual));
  return Object.entries(declared)
    .filter(([name, value]) => !covers(normalised(name, found.get(name)), normalised(name, value)))
    .map(([name]) => name);
}

function normalised(name: string, value: unknown): unknown {
  if (!unordered.has(name) || !Array.isArray(value)) return value;
  return value.map((entry: unknown) => JSON.stringify(entry)).toSorted();
}

/** The engine fills in what a declared object leaves out. */
function covers(actual: unknown, declared: unknown): boolean {
  if (!isRecord(declared) || !isRecord(actual)) return isDeepStrictEqual(actual, declared);
  return Object.entries(declared).every(([key, value]) => covers(actual[key], value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
