import type { Candidate } from '../../ranking/index.js';

/** What a rival has more of, in Arabic, from facts that anyone can see on its page. */
export function advantages(rival: Candidate, own: Candidate): string[] {
  const facts: readonly (readonly [holds: boolean, sentence: string])[] = [
    [more(rival.relevance?.coverage, own.relevance?.coverage), 'يذكر من كلمات البحث أكثر مما تذكر'],
    [more(rival.relevance?.bm25f, own.relevance?.bm25f), 'كلمات البحث أظهر في عنوانه ووسومه'],
    [more(rival.relevance?.phrase, own.relevance?.phrase), 'ترد فيه عبارة البحث متصلة'],
    [more(meanStars(rival), meanStars(own)), 'متوسط تقييماته أعلى'],
    [more(rival.reviews, own.reviews), 'تقييماته أكثر عدداً'],
    [more(rival.orders, own.orders), 'طلباته أكثر'],
    [more(rival.level, own.level), 'مستوى صاحبه أعلى'],
    [more(own.deliveryDays, rival.deliveryDays), 'مدة تسليمه أقصر'],
  ];
  return facts.filter(([holds]) => holds).map(([, sentence]) => sentence);
}

function more(one: number | null | undefined, other: number | null | undefined): boolean {
  return typeof one === 'number' && typeof other === 'number' && one > other;
}

function meanStars({ rated, starSum }: Candidate): number | null {
  return rated === null || starSum === null || rated === 0 ? null : starSum / rated;
}
