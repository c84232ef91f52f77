import { useEffect, type RefObject } from 'react';

function isEditing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]') !== null;
}

/** `/` puts the cursor into the box; by the key's place, as an Arabic keyboard writes «ظ» there. */
export function useSlashFocus(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const slash = event.key === '/' || event.code === 'Slash';
      if (!slash || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isEditing(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [input]);
}
