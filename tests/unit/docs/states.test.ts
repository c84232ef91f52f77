/** docs/reference/states.md draws the state machines as they are declared; `npm test -- tests/unit/docs -u` writes it. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diagram } from '../../../src/marketplace/core/index.js';
import { machines } from '../../../src/marketplace/machines.js';

test('states.md draws every state machine with the words that people read', async () => {
  const parts = machines.map((machine) => {
    const states = Object.entries(machine.states).map(([name, { ar, en }]) => `- \`${name}\`: ${ar} (${en})`);
    const title = `## ${machine.thing.ar} (${machine.thing.en})`;
    return [title, '', '```mermaid', diagram(machine), '```', '', ...states, ''].join('\n');
  });
  const introduction =
    'The states of the things of the market and the only steps between them, each with who may take it. From `src/marketplace/machines.ts`.';
  const path = fileURLToPath(new URL('../../../docs/reference/states.md', import.meta.url));
  await expect(['# States', '', introduction, '', ...parts].join('\n')).toMatchFileSnapshot(path);
});
