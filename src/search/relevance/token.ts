/**
 * A scored word as documents keep it: `exact`, `exact/stem` or `exact/stem/family`, parts left out where they
 * equal the one before. Spaces and separators inside a key become `_`.
 */
export interface Token {
  readonly exact: string;
  readonly stem: string;
  readonly family: string;
}

export function encodeToken({ exact, stem, family }: Token): string {
  const [word, base, kin] = [plainKey(exact), plainKey(stem), plainKey(family)];
  if (kin !== base) return `${word}/${base === word ? '' : base}/${kin}`;
  return base === word ? word : `${word}/${base}`;
}

export function decodeToken(text: string): Token {
  const [exact = '', stem = '', family = ''] = text.split('/');
  const base = stem === '' ? exact : stem;
  return { exact, stem: base, family: family === '' ? base : family };
}

/** A key without the characters that separate words and fields. */
export function plainKey(key: string): string {
  return key.replaceAll(/[\s/|.]/gu, '_');
}
