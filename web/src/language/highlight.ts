/** A piece of a title; `marked` pieces matched the query. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);
}

/** Takes HTML-escaped text with `<mark>` apart, so that it is rendered as text and never as HTML. */
export function parseHighlight(html: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let marked = false;
  for (const part of html.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') marked = part === '<mark>';
    else if (part !== '') pieces.push({ text: unescapeHtml(part), marked });
  }
  return pieces;
}
