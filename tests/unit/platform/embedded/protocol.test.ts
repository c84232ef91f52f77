import { expect, test } from 'vitest';
import { z } from 'zod';
import { decoder } from '../../../../src/platform/embedded/protocol.js';

function collect(): { push: (chunk: string) => void; messages: number[]; invalid: () => number } {
  const messages: number[] = [];
  let invalid = 0;
  const push = decoder(
    z.number(),
    (message) => messages.push(message),
    () => (invalid += 1),
  );
  return { push, messages, invalid: () => invalid };
}

test('messages are whole whatever the chunks are', () => {
  const { push, messages } = collect();
  for (const chunk of ['1', '2\n', '3\n4', '\n5']) push(chunk);
  expect(messages).toEqual([12, 3, 4]);
});

test('what does not fit the schema is reported and does not disturb the next', () => {
  const { push, messages, invalid } = collect();
  push('"text"\n{\n7\n');
  expect(messages).toEqual([7]);
  expect(invalid()).toBe(2);
});
