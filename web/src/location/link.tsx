import type { MouseEvent, ReactNode } from 'react';
import { goTo } from './history.js';

interface LinkProps {
  readonly to: string;
  readonly className?: string;
  /** Told when it is opened, here or beside. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A link to another page of ours, opened without loading anew; with a key held down it is the browser's. */
export function Link({ to, className, onOpen, children }: LinkProps): ReactNode {
  return (
    <a
      href={to}
      className={className}
      onClick={(event) => {
        onOpen?.();
        follow(event);
      }}
      onAuxClick={({ button }) => {
        if (button === middleButton) onOpen?.();
      }}
    >
      {children}
    </a>
  );
}

/** Opens a link in a tab of its own. */
const middleButton = 1;

function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  goTo(event.currentTarget.pathname + event.currentTarget.search);
  window.scrollTo({ top: 0 });
}
