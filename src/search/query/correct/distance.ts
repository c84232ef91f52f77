/** Weighted distance between what was typed and what may have been meant. */
import { firstLetterCost, gapCost, substitutionCost, transpositionCost } from './letter-costs.js';

const longest = 32;
const width = longest + 1;
const table = new Float64Array(width * width);

/**
 * Cost of the cheapest way from `typed` to `meant` by typing errors: optimal string alignment (Damerau 1964; each
 * letter takes part in one error) with the costs of `letter-costs`. Infinity where it exceeds `most` or a word is
 * longer than 32 letters.
 */
export function typingDistance(typed: string, meant: string, most: number): number {
  if (typed === meant) return 0;
  if (typed.length > longest || meant.length > longest) return Infinity;
  fillBorders(typed, meant);
  for (let row = 1; row <= typed.length; row++) {
    let least = Infinity;
    for (let column = 1; column <= meant.length; column++) {
      const cost = cheapest(typed, meant, row, column);
      table[row * width + column] = cost;
      if (cost < least) least = cost;
    }
    if (Math.min(least, at(row, 0)) > most) return Infinity;
  }
  const first = typed.startsWith(meant.charAt(0)) ? 0 : firstLetterCost;
  const cost = at(typed.length, meant.length) + first;
  return cost > most ? Infinity : cost;
}

function at(row: number, column: number): number {
  return table[row * width + column] ?? Infinity;
}

function fillBorders(typed: string, meant: string): void {
  table[0] = 0;
  for (let row = 1; row <= typed.length; row++)
    table[row * width] = at(row - 1, 0) + gapCost(typed.charCodeAt(row - 1), typed.charCodeAt(row - 2));
  for (let column = 1; column <= meant.length; column++)
    table[column] = at(0, column - 1) + gapCost(meant.charCodeAt(column - 1), meant.charCodeAt(column - 2));
}

function cheapest(typed: string, meant: string, row: number, column: number): number {
  const typedLetter = typed.charCodeAt(row - 1);
  const meantLetter = meant.charCodeAt(column - 1);
  const typedBefore = typed.charCodeAt(row - 2);
  const meantBefore = meant.charCodeAt(column - 2);
  const cost = Math.min(
    at(row - 1, column - 1) + substitutionCost(typedLetter, meantLetter),
    at(row - 1, column) + gapCost(typedLetter, typedBefore),
    at(row, column - 1) + gapCost(meantLetter, meantBefore),
  );
  const turned = row > 1 && column > 1 && typedLetter === meantBefore && typedBefore === meantLetter;
  return turned ? Math.min(cost, at(row - 2, column - 2) + transpositionCost) : cost;
}
