import { describe, expect, it } from 'vitest';
import {
  analyse,
  consonantSkeleton,
  fixKeyboardLayout,
  fold,
  fromArabizi,
  isKnown,
  letterCode,
  splitJoined,
} from '../../../src/arabic/index.js';

describe('a text typed on the wrong keyboard', () => {
  it.each([
    ['wdhym ur]', 'صياغة عقد'],
    ['jwldl g,[,', 'تصميم لوجو'],
    ['jv[lm', 'ترجمة'],
  ])('reads %s as Arabic', (typed, meant) => {
    expect(fixKeyboardLayout(typed)).toBe(meant);
  });

  it('reads مخلخ as logo', () => {
    expect(fixKeyboardLayout('مخلخ')).toBe('logo');
  });

  it('is silent where both scripts or none are there', () => {
    expect(fixKeyboardLayout('تصميم logo')).toBeNull();
    expect(fixKeyboardLayout('123')).toBeNull();
  });
});

describe('Arabizi', () => {
  it.each([
    ['tasmem', 'تصميم'],
    ['ka3k', 'كعك'],
    ['tarjama', 'ترجمه'],
    ['mo7asaba', 'محاسبه'],
    ['sora', 'صوره'],
    ['sho3ar', 'شعار'],
    ['mobarmej', 'مبرمج'],
  ])('reads %s as %s among others', (word, expected) => {
    expect(fromArabizi(word)).toContain(expected);
  });

  it('gives nothing for what cannot be Arabizi', () => {
    expect(fromArabizi('http://')).toEqual([]);
    expect(fromArabizi('2024')).toEqual([]);
    expect(fromArabizi('x'.repeat(100))).toEqual([]);
  });
});

describe('words typed without a space', () => {
  it('are split where both parts are words', () => {
    expect(splitJoined('تطويرمواقع')).toEqual(['تطوير', 'مواقع']);
    expect(splitJoined('هويةبصرية')).toEqual(['هوية', 'بصرية']);
  });

  it('stay whole otherwise', () => {
    expect(splitJoined('مستشفيات')).toBeNull();
    expect(splitJoined('قطقطقطقط')).toBeNull();
  });
});

describe('the consonant skeleton', () => {
  it.each([
    ['شوبيفاي', 'shopify'],
    ['فوتوشوب', 'photoshop'],
    ['بروتيوس', 'proteus'],
  ])('is the same for %s and %s', (arabic, latin) => {
    expect(consonantSkeleton(arabic)).toBe(consonantSkeleton(latin));
  });
});

describe('folding', () => {
  it('gives one spelling to all that people type', () => {
    for (const text of [
      'تَرْجَمَةٌ إلى العربية',
      'ترجمه الي العربيه',
      'ترجــمة  إلى، العربيّة!',
      '\u200Fﺗﺮﺟﻤﺔ الى العربية',
    ]) {
      expect(fold(text)).toBe('ترجمه الي العربيه');
    }
  });

  it('writes the digits of every script in ASCII, wherever they stand', () => {
    const tens = [0x06_60, 0x1b_b0, 0xff_10, 0x1_16_da, 0x1_d7_ce];
    for (const zero of tens) {
      const digits = String.fromCodePoint(...Array.from({ length: 10 }, (_, value) => zero + value));
      expect(fold(digits + ' 𠀋' + digits)).toBe('0123456789 𠀋0123456789');
    }
  });

  it('ignores marks and knows Arabic letters beyond the first plane too', () => {
    expect(fold('ك\u{E01E7}تاب \u{1EE0A}تب')).toBe('كتاب كتب');
  });

  it('keeps a drawn-out letter double where the word has it double', () => {
    expect(fold('ممممتاز جمييييل')).toBe('ممتاز جميل');
  });
});

describe('known words', () => {
  it('are those of the lexicon and their inflections', () => {
    expect(['تصميم', 'مصممين', 'سنصمم', 'photoshop'].map((word) => isKnown(word))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isKnown('قطقطق')).toBe(false);
  });

  it('are known in every spelling', () => {
    expect(['أكتبُ', 'تصميـــم', 'ﺗﺮﺟﻤﺔ', 'PhotoShop'].every((word) => isKnown(word))).toBe(true);
  });
});

describe('texts that no person types', () => {
  it.each([
    ['one letter without end', 'و'.repeat(200_000)],
    ['particles without end', 'وبال'.repeat(50_000)],
    ['marks without end', 'م' + '\u0651'.repeat(200_000)],
    ['suffixes without end', 'كتاب' + 'ها'.repeat(50_000)],
    ['Latin without end', 'ab'.repeat(100_000)],
  ])('are analysed without harm: %s', (_name, text) => {
    const [term] = analyse(text);
    expect(term?.surface).toBe(text);
    expect(letterCode(term?.family ?? '').length).toBeLessThanOrEqual(200);
  });
});
