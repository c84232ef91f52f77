import { describe, expect, it } from 'vitest';
import { arabic, normalize, type Step } from '../../../src/arabic/index.js';

describe('the fluent interface', () => {
  it('does only what was asked for', () => {
    const text = arabic('والتصاميمُ');
    expect(text.terms()[0]?.exact).toBe('والتصاميمُ');
    expect(text.normalize().terms()[0]?.exact).toBe('والتصاميم');
    expect(text.particles().terms()[0]?.exact).toBe('تصاميم');
    expect(text.families().terms()[0]?.family).toBe('design');
  });

  it('never changes the text it was called on', () => {
    const text = arabic('سأصمّم شعارًا');
    const before = text.terms();
    text.normalize().stems();
    expect(text.terms()).toEqual(before);
  });

  it('writes the text in the form that is asked for', () => {
    const text = arabic('والتصاميمُ، للمصممين!').families();
    expect(text.text()).toBe('تصاميم، مصممين!');
    expect(text.text('stem')).toBe('تصاميم، مصمم!');
    expect(text.text('family')).toBe('design، design!');
  });

  it('takes a step once, however often it is asked for', () => {
    const text = arabic('بيانات');
    expect(text.particles().particles().terms()).toEqual(text.particles().terms());
  });

  it('cleans a text for display without respelling it', () => {
    expect(arabic('سأصمّم شعـــارًا \u200Fراااائعة!').preset('display').text()).toBe(
      'سأصمّم شعارًا \u200Fرائعة!',
    );
  });

  it('reads digits that are said in words', () => {
    expect(arabic('صفر خمسة ٥').preset('detect').text()).toBe('0 5 5');
  });

  it('takes a plugin of one file', () => {
    const reversed: Step = {
      name: 'reversed',
      needs: [normalize],
      apply: (terms) => terms.map((term) => ({ ...term, exact: [...term.exact].toReversed().join('') })),
    };
    expect(arabic('أبجد').use(reversed).text()).toBe('دجبا');
  });
});
