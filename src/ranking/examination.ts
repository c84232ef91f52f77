/** How steeply attention falls: 1 is usual for lists of links, cards with a picture are looked through further. */
const SEVERITY = 0.7;

/**
 * The chance, against the first place, that somebody looks at a position (from 1): 1 / positionˢ (Joachims, Swaminathan &
 * Schnabel 2017, "Unbiased learning-to-rank with biased feedback"). Clicks are weighed against it: not to be clicked where
 * hardly anybody looks says little.
 */
export function examination(position: number): number {
  return position ** -SEVERITY;
}
