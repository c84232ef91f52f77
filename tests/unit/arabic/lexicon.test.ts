import { describe, expect, it } from 'vitest';
import { familyLines } from '../../../src/arabic/lexicon/families.js';
import { lexicon, parseLines } from '../../../src/arabic/lexicon/lexicon.js';
import { loanLines } from '../../../src/arabic/lexicon/loans.js';
import { foldCharacters } from '../../../src/arabic/steps/01-characters.js';

describe('the lexicon', () => {
  it('lists no word in two families', () => {
    const families = new Map<string, Set<string>>();
    for (const [key, forms] of parseLines(familyLines + loanLines)) {
      for (const form of forms.filter((written) => !written.endsWith('^'))) {
        const folded = foldCharacters(form.replace('!', ''));
        families.set(folded, (families.get(folded) ?? new Set()).add(key));
      }
    }
    const torn = [...families]
      .filter(([, keys]) => keys.size > 1)
      .map(([form, keys]) => [form, ...keys].join(' '));
    expect(torn).toEqual([]);
  });

  it('is rich enough for a market of services', () => {
    expect(new Set(lexicon.families.values()).size).toBeGreaterThan(1500);
    expect(lexicon.stopWords.size).toBeGreaterThan(300);
  });

  it('flags no word of a family as a stop word', () => {
    const families = parseLines(familyLines + loanLines).flatMap(([, forms]) =>
      forms.filter((form) => !/[!^_]/u.test(form)).map((form) => foldCharacters(form)),
    );
    expect(families.filter((form) => lexicon.stopWords.has(form))).toEqual([]);
  });
});
