/** What `mizan doctor` found about one thing, in both languages. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'failure';
  readonly subject: Text;
  readonly found: Text;
  /** What to do about it. */
  readonly advice?: Text | undefined;
}

export interface Text {
  readonly ar: string;
  readonly en: string;
}

export type Language = keyof Text;

const marks: Record<Finding['state'], string> = { ok: '✓', warning: '!', failure: '✗' };

/** A line for each finding, with what to do indented below it. */
export function formatFindings(findings: readonly Finding[], language: Language): string {
  const width = Math.max(...findings.map(({ subject }) => subject[language].length));
  return findings
    .map(({ state, subject, found, advice }) => {
      const line = `${marks[state]} ${subject[language].padEnd(width)}  ${found[language]}`;
      return advice === undefined ? line : `${line}\n  → ${advice[language]}`;
    })
    .join('\n');
}

/** A text that is the same in both languages: numbers, versions, addresses. */
export function plain(text: string): Text {
  return { ar: text, en: text };
}
