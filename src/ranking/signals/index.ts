/** Every signal, in the order in which contributions are added. A new one: a file here, a line here, a weight in the profile. */
import type { Signal } from '../signal.js';
import { activity } from './activity.js';
import { boost } from './boost.js';
import { categoryIntent } from './category-intent.js';
import { coverage } from './coverage.js';
import { delivery } from './delivery.js';
import { focus } from './focus.js';
import { freshness } from './freshness.js';
import { level } from './level.js';
import { meaning } from './meaning.js';
import { phrase } from './phrase.js';
import { rating } from './rating.js';
import { sellerStanding } from './seller-standing.js';
import { text } from './text.js';
import { volume } from './volume.js';

export const signals = [
  text,
  coverage,
  phrase,
  categoryIntent,
  focus,
  meaning,
  rating,
  volume,
  sellerStanding,
  level,
  activity,
  freshness,
  delivery,
  boost,
] as const satisfies readonly Signal[];
