import { countArabic } from '../../platform/count.js';
import type { Candidate } from '../candidates/index.js';
import { sayDays, sayMinutes } from './duration.js';
import { nouns } from './nouns.js';

/** What the request asks for beside the work itself. */
export interface Asked {
  readonly budgetCents: number | null;
  readonly deliveryDays: number | null;
}

/** Reviews with stars from which their mean says something. */
const TELLING_REVIEWS = 3;
/** Replies slower than this recommend nobody. */
const FAST_MINUTES = 12 * 60;
/** From this capacity on somebody has time. */
const HAS_TIME = 0.85;
/** So much of the need that skills name. */
const NAMED = 0.4;

/** Why the buyer might ask this seller, the strongest first; of public facts only, and never without any. */
export function reasonsForBuyer(candidate: Candidate, asked: Asked): string[] {
  const reasons = [
    work(candidate),
    ratingOf(candidate),
    reply(candidate),
    skillsOf(candidate),
    price(candidate, asked),
    time(candidate, asked),
    capacityOf(candidate),
    fresh(candidate),
  ].filter((reason) => reason !== null);
  return [...reasons, `يقدّم «${candidate.listingFacts.title}» في قسم ${candidate.listingFacts.categoryName}`];
}

function work({ similarOrders }: Candidate): string | null {
  if (similarOrders === null || similarOrders === 0) return null;
  return `نفّذ ${countArabic(similarOrders, nouns.similarOrder)}`;
}

function ratingOf({ rated, starSum }: Candidate): string | null {
  const mean = rated < TELLING_REVIEWS ? 0 : starSum / rated;
  return mean < 4 ? null : `تقييمه في هذا العمل ${mean.toFixed(1)} من 5`;
}

function reply({ responseMinutes }: Candidate): string | null {
  if (responseMinutes === null || responseMinutes > FAST_MINUTES) return null;
  return `يرد خلال ${sayMinutes(responseMinutes)}`;
}

function skillsOf({ skills, sellerFacts }: Candidate): string | null {
  if (skills === null || skills < NAMED) return null;
  return `من مهاراته: ${sellerFacts.skills.slice(0, 3).join('، ')}`;
}

function price({ price: cents }: Candidate, { budgetCents }: Asked): string | null {
  return cents === null || budgetCents === null || cents > budgetCents ? null : 'سعره ضمن ميزانيتك';
}

function time({ deliveryDays, fastestDays }: Candidate, asked: Asked): string | null {
  if (deliveryDays === null) return null;
  if (asked.deliveryDays === null) return deliveryDays <= 1 ? `يسلّم خلال ${sayDays(deliveryDays)}` : null;
  if (deliveryDays <= asked.deliveryDays) return 'يسلّم قبل موعدك';
  const inTime = fastestDays !== null && fastestDays <= asked.deliveryDays;
  return inTime ? 'يلحق موعدك بخيار التسليم السريع' : null;
}

function capacityOf({ capacity }: Candidate): string | null {
  return capacity !== null && capacity >= HAS_TIME ? 'لديه وقت لعمل جديد' : null;
}

function fresh({ sellerOrders }: Candidate): string | null {
  return sellerOrders === 0 ? 'بائع جديد يبحث عن أول طلباته' : null;
}
