/** How the sellers of a list are mixed. */
export interface DiversityRules {
  /** Listings of one seller on a page, at most, while others are left. */
  readonly perSeller: number;
  /** Different sellers among the first ten, at least, where there are so many. */
  readonly sellersInFirstTen: number;
  /** Listings on a page. */
  readonly pageSize: number;
}

const FIRST = 10;

interface OfSeller {
  readonly candidate: { readonly seller: number };
}

/**
 * Mixes the sellers of a list, best first, page by page: every place is taken by the best listing that leaves the rules
 * satisfiable. What is pushed down follows on the later pages; nothing is lost. `placed` stands already and is continued.
 *
 * The loss of score is the smallest possible: no other list within the rules has a larger sum of scores in any beginning
 * of a page, hence none with any weights that fall with the position. Proof: sets with at most `perSeller` of a seller are
 * the independent sets of a matroid N; the rule of the first ten is that a beginning of i listings has at most
 * t = max(10, i) − sellersInFirstTen listings beyond its sellersInFirstTen first sellers. For each t such sets are the
 * independent sets of a Higgs lift of a truncated partition matroid towards N, and each lift is a quotient of the next
 * (Oxley, "Matroid Theory", §7.3). So the greedy basis of each holds that of the one before (Borovik, Gelfand & White,
 * "Coxeter Matroids", §1.7), and every beginning of the list taken greedily is a greedy, thus a best, basis.
 */
export function diversify<T extends OfSeller>(
  list: readonly T[],
  rules: DiversityRules,
  placed: readonly T[] = [],
): T[] {
  const standing = new Set(placed);
  const waiting = list.filter((one) => !standing.has(one));
  const taken = [...placed];
  const sellers = new Set([...placed, ...waiting].map((one) => one.candidate.seller));
  const repeats = FIRST - Math.min(rules.sellersInFirstTen, sellers.size);
  const counts = new Counts();
  const first = new Counts();
  for (const [place, one] of placed.entries()) {
    if (place % rules.pageSize === 0) counts.clear();
    counts.add(one);
    first.add(one);
  }
  while (waiting.length > 0) {
    if (taken.length % rules.pageSize === 0) counts.clear();
    const onlyNew = taken.length < FIRST && taken.length - first.size >= repeats;
    const fitsFirst = (one: T): boolean => !onlyNew || first.of(one) === 0;
    const best = waiting.findIndex((one) => fitsFirst(one) && counts.of(one) < rules.perSeller);
    const next = best === -1 ? waiting.findIndex(fitsFirst) : best;
    for (const one of waiting.splice(Math.max(0, next), 1)) {
      taken.push(one);
      counts.add(one);
      first.add(one);
    }
  }
  return taken;
}

/** Listings by seller. */
class Counts {
  readonly #counts = new Map<number, number>();

  get size(): number {
    return this.#counts.size;
  }

  of({ candidate: { seller } }: OfSeller): number {
    return this.#counts.get(seller) ?? 0;
  }

  add(one: OfSeller): void {
    this.#counts.set(one.candidate.seller, this.of(one) + 1);
  }

  clear(): void {
    this.#counts.clear();
  }
}
