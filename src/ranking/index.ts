/** Ranking: signals of a candidate, weighed by a profile into a score that can be taken apart. Pure. */
export type { Candidate, CategoryNorms, RankingContext, Relevance } from './candidate.js';
export { defaultProfile, profileSchema, type Profile } from './profile.js';
export { profileDocumentSchema, type Overrides, type ProfileDocument } from './profile-document.js';
export { intentKinds, type IntentKind, type Situation } from './situation.js';
export { defaultPublished, resolveProfile, type PublishedProfile } from './resolve-profile.js';
export {
  arrange,
  exclude,
  missingPins,
  seedOf,
  type MixContext,
  type Mixed,
  type Newcomer,
} from './arrange/index.js';
export type { Rule } from './rules.js';
export type { WrittenRule } from './rule-document.js';
export { contributions, rank, score, type Contribution, type Ranked } from './score.js';
export { mainCause, whatMoved, type Cause, type KeptList, type Moved } from './what-moved.js';
export { signals } from './signals/index.js';
export { grade, type Signal } from './signal.js';
export { examination } from './examination.js';
