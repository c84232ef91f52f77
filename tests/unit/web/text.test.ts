import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../web/src/language/direction.js';
import { parseHighlight } from '../../../web/src/language/highlight.js';

describe('parseHighlight', () => {
  test('tells marked words from the rest and loses nothing', () => {
    expect(parseHighlight('<mark>تصميم</mark> <mark>شعار</mark> احترافي')).toEqual([
      { text: 'تصميم', marked: true },
      { text: ' ', marked: false },
      { text: 'شعار', marked: true },
      { text: ' احترافي', marked: false },
    ]);
  });

  test('undoes the escaping once, so that no entity is shown and none becomes a tag', () => {
    const [piece] = parseHighlight('R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39; &amp;lt;');
    expect(piece?.text).toBe(`R&D <b> "x" 'y' &lt;`);
  });

  test('takes any other tag as plain text', () => {
    expect(parseHighlight('<img src=x onerror=alert(1)>')).toEqual([
      { text: '<img src=x onerror=alert(1)>', marked: false },
    ]);
  });
});

describe('directionOf', () => {
  test('one Arabic letter makes a text right to left, whatever it begins with', () => {
    expect(directionOf('WordPress تصميم موقع')).toBe('rtl');
  });

  test('a text without Arabic letters runs left to right', () => {
    expect(directionOf('Logo design')).toBe('ltr');
  });

  test('digits and signs alone follow the page', () => {
    expect(directionOf('24/7')).toBe('rtl');
  });
});
