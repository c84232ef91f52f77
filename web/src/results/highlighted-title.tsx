import type { ReactNode } from 'react';
import { directionOf } from '../language/direction.js';
import { parseHighlight } from '../language/highlight.js';

/** A title in its own direction with the matched words marked. `html` is escaped text with `<mark>` only. */
export function HighlightedTitle({ html }: { readonly html: string }): ReactNode {
  const pieces = parseHighlight(html);
  return (
    <bdi dir={directionOf(pieces.map(({ text }) => text).join(''))}>
      {pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
    </bdi>
  );
}
