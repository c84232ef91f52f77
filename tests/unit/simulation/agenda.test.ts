import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { Agenda, type Deed } from '../../../src/simulation/agenda.js';

const deed = (at: number, what: string): Deed => ({
  at,
  lane: 0,
  what,
  act: () => Promise.resolve(() => []),
});

test.prop([fc.array(fc.array(fc.nat(20), { maxLength: 12 }), { maxLength: 8 })])(
  'deeds come in the order of their time, those of one time in the order in which they were added',
  (rounds) => {
    const agenda = new Agenda();
    const open: Deed[] = [];
    let count = 0;
    for (const [round, times] of rounds.entries()) {
      const deeds = times.map((at) => deed(at, String((count += 1))));
      agenda.add(deeds);
      open.push(...deeds);
      const until = (round * 7) % 20;
      const due = open
        .filter(({ at }) => at <= until)
        .toSorted((a, b) => a.at - b.at || Number(a.what) - Number(b.what));
      expect(agenda.takeUntil(until).map(({ what }) => what)).toEqual(due.map(({ what }) => what));
      for (const one of due) open.splice(open.indexOf(one), 1);
      expect(agenda.size).toBe(open.length);
    }
  },
);
