import { useState, type ReactNode } from 'react';
import { useCategories } from '../categories/use-categories.js';
import { formatAge, formatDate, formatPriceUpTo } from '../language/format.js';
import { offers } from '../language/nouns.js';
import { counted } from '../language/plural.js';

interface RequestFactsProps {
  readonly request: {
    readonly categoryId: string | null;
    readonly budgetCents: number | null;
    readonly deadlineAt: string | null;
    readonly createdAt: string | null;
    readonly offers: number;
  };
  /** What became of it, in words. */
  readonly state?: string;
}

/** Budget, deadline, age and offers so far, in one line. */
export function RequestFacts({ request, state }: RequestFactsProps): ReactNode {
  const { index } = useCategories();
  const [now] = useState(() => Date.now());
  const { categoryId, budgetCents, deadlineAt, createdAt, offers: count } = request;
  const deadline = deadlineAt === null ? null : formatDate(deadlineAt);
  const facts = [
    state,
    categoryId === null ? null : index.get(categoryId)?.node.name,
    budgetCents === null ? 'الميزانية مفتوحة' : `الميزانية ${formatPriceUpTo(budgetCents)}`,
    deadline === null ? null : `قبل ${deadline}`,
    createdAt === null ? null : `نُشر ${formatAge(createdAt, now) ?? ''}`,
    counted(count, offers),
  ].filter((fact) => fact !== null && fact !== undefined);
  return (
    <ul className="request-card__facts">
      {facts.map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}
