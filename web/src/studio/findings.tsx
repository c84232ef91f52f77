import type { ReactNode } from 'react';
import type { DraftResponse } from '../api/contracts.js';

/** What is wrong with a draft, or worth a second look. */
export function Findings({ findings }: Pick<DraftResponse, 'findings'>): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul className="studio__findings" aria-label="تنبيهات">
      {findings.map(({ path, message }) => (
        <li key={path.join('.')}>{message}</li>
      ))}
    </ul>
  );
}
