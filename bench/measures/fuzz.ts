import { analyse } from '../../src/arabic/index.js';

type Random = () => number;

/** A text of one kind that once broke or slowed some analysis. */
type Kind = (random: Random) => string;

const ARABIC = 0x06_00;

const scripts = [
  0x00_41,
  0x00_c0,
  0x03_91,
  0x04_10,
  0x05_d0,
  ARABIC,
  0x07_50,
  0x09_00,
  0x4e_00,
  0xfb_50,
  0xfe_70,
];

const marks = [0x03_00, 0x06_4b, 0x06_51, 0x06_70, 0x06_40, 0x20_0d, 0x20_0f, 0x20_e3, 0xfe_0f];

const kinds: readonly Kind[] = [halfArabic, mixedScripts, surrogates, combiningStorm, longWord, particles];

/** A text drawn from all kinds; the same for the same chance. */
export function randomText(random: Random): string {
  return (pick(kinds, random) ?? halfArabic)(random);
}

/**
 * Analyses a text and holds its offsets to its surfaces. Returns milliseconds per kB: the best of three where the
 * first is slow, so that a pause of the machine does not count. @throws whatever the analysis throws
 */
export function analyseTimed(text: string): number {
  let best = Infinity;
  for (let round = 0; round < 3 && best > 1; round++) {
    const start = performance.now();
    for (const { surface, start: from, end } of analyse(text)) {
      if (text.slice(from, end) !== surface) throw new Error(`offsets broken in ${JSON.stringify(text)}`);
    }
    best = Math.min(best, (performance.now() - start) / (Buffer.byteLength(text) / 1024));
  }
  return best;
}

/** Half of the units Arabic, the rest anything, lone surrogates included. */
function halfArabic(random: Random): string {
  return units(64, random, () => (random() < 0.5 ? near(ARABIC, random) : Math.floor(random() * 0x1_00_00)));
}

/** Words of several scripts, glued together and apart. */
function mixedScripts(random: Random): string {
  return units(64, random, () =>
    random() < 0.15 ? 0x20 : near(pick(scripts, random) ?? ARABIC, random, 0x30),
  );
}

/** Pairs and broken pairs of surrogates between letters. */
function surrogates(random: Random): string {
  return units(32, random, () =>
    random() < 0.3 ? near(ARABIC, random) : 0xd8_00 + Math.floor(random() * 0x8_00),
  );
}

/** Letters under heaps of marks, joiners and tatweel. */
function combiningStorm(random: Random): string {
  return units(96, random, () => (random() < 0.2 ? near(0x06_21, random, 0x2a) : (pick(marks, random) ?? 0)));
}

/** One word without end. */
function longWord(random: Random): string {
  const base = pick(scripts, random) ?? ARABIC;
  return units(400, random, () => near(base, random, 0x1a));
}

/** Piles of the letters that particles and suffixes are made of. */
function particles(random: Random): string {
  const letters = [...'والبلفكهاتنيسم ة'];
  return Array.from({ length: Math.floor(random() * 48) }, () => pick(letters, random)).join('');
}

function units(most: number, random: Random, unit: () => number): string {
  return String.fromCharCode(...Array.from({ length: Math.floor(random() * most) }, unit));
}

function near(base: number, random: Random, width = 0x1_00): number {
  return base + Math.floor(random() * width);
}

function pick<T>(values: readonly T[], random: Random): T | undefined {
  return values[Math.floor(random() * values.length)];
}
