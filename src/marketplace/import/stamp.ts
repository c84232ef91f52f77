/** How old a record is, as its source says. Times are ISO 8601 in UTC with milliseconds, so that they compare as text. */
export interface Stamp {
  readonly version: number | null;
  readonly occurredAt: string | null;
}

/**
 * Versions decide where both have one, else times; equal versions are told apart by their times. What cannot be
 * compared is not older: the last to come wins.
 */
export function isOlder(record: Stamp, stored: Stamp): boolean {
  if (record.version !== null && stored.version !== null && record.version !== stored.version) {
    return record.version < stored.version;
  }
  return record.occurredAt !== null && stored.occurredAt !== null && record.occurredAt < stored.occurredAt;
}

/** The stamp of a row after a record that is not older: what the record does not say stays. */
export function newerStamp(record: Stamp, stored: Stamp): Stamp {
  return {
    version: record.version ?? stored.version,
    occurredAt: record.occurredAt ?? stored.occurredAt,
  };
}
