/**
 * A scored word as documents keep it: `exact/stem/family/concept`, where a part that equals the one before is left
 * empty and empty ends are cut. Spaces and separators inside a key become `_`.
 */
export interface Token {
  readonly exact: string;
  readonly stem: string;
  readonly family: string;
  readonly concept: string;
}

export function encodeToken(token: Token): string {
  const keys = [token.exact, token.stem, token.family, token.concept].map(plainKey);
  const parts = keys.map((key, index) => (index > 0 && key === keys[index - 1] ? '' : key));
  return parts.join('/').replace(/\/+$/u, '');
}

export function decodeToken(text: string): Token {
  const [exact = '', stem, family, concept] = text.split('/');
  const base = stem === undefined || stem === '' ? exact : stem;
  const kin = family === undefined || family === '' ? base : family;
  return { exact, stem: base, family: kin, concept: concept === undefined || concept === '' ? kin : concept };
}

/** A key without the characters that separate words and fields. */
export function plainKey(key: string): string {
  return key.replaceAll(/[\s/|]/gu, '_');
}
