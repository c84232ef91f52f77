import type { WishKind } from '../../types.js';

/** Kinds whose words leave the query: they say how the service shall be had and not which one. */
export const filterKinds: ReadonlySet<WishKind> = new Set<WishKind>(['price', 'delivery']);
