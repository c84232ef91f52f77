import type { ReactNode } from 'react';
import type { SellerLevel } from '../api/contracts.js';
import { levelNames } from '../language/labels.js';
import './level-badge.css';

/** The seller's level; nothing where it is not known. */
export function LevelBadge({ level }: { readonly level: SellerLevel | null }): ReactNode {
  if (level === null) return null;
  return (
    <span className="level-badge" data-level={level}>
      {levelNames[level]}
    </span>
  );
}
