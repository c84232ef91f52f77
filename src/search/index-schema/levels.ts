import type { SellerLevel } from '../../platform/database/schema.js';

/** Seller levels from the lowest; a level's number is its place here. */
export const levels: readonly SellerLevel[] = ['new', 'active', 'distinguished', 'expert'];

export function levelNumber(level: SellerLevel | null): number | null {
  return level === null ? null : levels.indexOf(level);
}
