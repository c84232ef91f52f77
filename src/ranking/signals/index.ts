/** Every signal, in the order in which contributions are added. A new one: a file here, a line here, a weight in the profile. */
import type { Signal } from '../signal.js';
import { activity } from './activity.js';
import { affinity } from './affinity.js';
import { boost } from './boost.js';
import { categoryIntent } from './category-intent.js';
import { completion } from './completion.js';
import { conversion } from './conversion.js';
import { coverage } from './coverage.js';
import { deliveryKept } from './delivery-kept.js';
import { delivery } from './delivery.js';
import { descriptionQuality } from './description-quality.js';
import { focus } from './focus.js';
import { freshness } from './freshness.js';
import { integrity } from './integrity.js';
import { level } from './level.js';
import { meaning } from './meaning.js';
import { novelty } from './novelty.js';
import { onTime } from './on-time.js';
import { phrase } from './phrase.js';
import { price } from './price.js';
import { provenRating } from './proven-rating.js';
import { rating } from './rating.js';
import { repeatBuyers } from './repeat-buyers.js';
import { response } from './response.js';
import { reviewRecency } from './review-recency.js';
import { salesPace } from './sales-pace.js';
import { samples } from './samples.js';
import { sellerStanding } from './seller-standing.js';
import { text } from './text.js';
import { titleQuality } from './title-quality.js';
import { upgrades } from './upgrades.js';
import { volume } from './volume.js';

export const signals = [
  text,
  coverage,
  phrase,
  categoryIntent,
  focus,
  meaning,
  rating,
  provenRating,
  reviewRecency,
  volume,
  salesPace,
  sellerStanding,
  level,
  onTime,
  completion,
  repeatBuyers,
  activity,
  response,
  freshness,
  novelty,
  delivery,
  deliveryKept,
  titleQuality,
  descriptionQuality,
  samples,
  upgrades,
  price,
  conversion,
  integrity,
  boost,
  affinity,
] as const satisfies readonly Signal[];
