import { countArabic } from '../../platform/count.js';
import type { Candidate } from '../candidates/index.js';
import type { Asked } from './buyer.js';
import { nouns } from './nouns.js';

/** Why the request is shown to this seller; nothing of the buyer that the request does not say itself. */
export function reasonsForSeller(candidate: Candidate, asked: Asked): string[] {
  const { listingFacts, similarOrders, skills } = candidate;
  const reasons = [
    `يطلب ما تقدّمه في ${listingFacts.categoryName}: «${listingFacts.title}»`,
    similarOrders === null || similarOrders === 0
      ? null
      : `نفّذت ${countArabic(similarOrders, nouns.similarOrder)}`,
    skills === null || skills === 0 ? null : 'يحتاج مهارات ذكرتها في ملفك',
    budget(candidate, asked),
    time(candidate, asked),
  ];
  return reasons.filter((reason) => reason !== null);
}

function budget({ price }: Candidate, { budgetCents }: Asked): string | null {
  if (price === null || budgetCents === null) return null;
  return price <= budgetCents ? 'الميزانية ضمن أسعارك' : 'الميزانية أقل من سعرك، فاعرض ما يناسبها';
}

function time({ deliveryDays, fastestDays }: Candidate, asked: Asked): string | null {
  if (deliveryDays === null || asked.deliveryDays === null) return null;
  if (deliveryDays <= asked.deliveryDays) return 'الموعد يناسب مدة تسليمك';
  const inTime = fastestDays !== null && fastestDays <= asked.deliveryDays;
  return inTime ? 'تلحق الموعد بخيار التسليم السريع' : 'الموعد أقرب من مدة تسليمك المعتادة';
}
