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

const marks: Record<Finding['state'], string> = { ok: '✓', warning: '!', failure: '✗' };

/** A table with a line for each finding, Arabic and English, and what to do indented below it. */
export function formatFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => both(subject).length));
  return findings
    .map(({ state, subject, found, advice }) => {
      const line = `${marks[state]} ${both(subject).padEnd(width)}  ${both(found)}`;
      return advice === undefined ? line : `${line}\n  → ${advice.ar}\n  → ${advice.en}`;
    })
    .join('\n');
}

/** A text that is the same in both languages: numbers, versions, addresses. */
export function plain(text: string): Text {
  return { ar: text, en: text };
}

function both({ ar, en }: Text): string {
  return ar === en ? en : `${ar} · ${en}`;
}
