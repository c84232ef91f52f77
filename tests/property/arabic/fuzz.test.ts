import { expect, test } from 'vitest';
import { analyseTimed, randomText } from '../../../bench/measures/fuzz.js';
import { generator } from '../../../bench/support/random.js';

test('twenty thousand random Unicode texts are analysed without an exception, offsets intact', () => {
  const random = generator(7);
  for (let text = 0; text < 20_000; text += 1)
    expect(analyseTimed(randomText(random))).toBeGreaterThanOrEqual(0);
});
