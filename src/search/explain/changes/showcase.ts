import { afterEdit } from '../../../marketplace/foretell/index.js';
import type { Proposer } from './change.js';

/** Beyond these, more of the same tells a buyer nothing. */
const ENOUGH = { samples: 6, upgrades: 4 } as const;

/** A picture of work that was done, for who has an account to upload it with. */
export const sample: Proposer = ({ state, ...terms }) => {
  const { samples } = state.listing;
  if (!state.facts.hasAccount || samples.length >= ENOUGH.samples) return [];
  const after = afterEdit(state, { samples: [...samples, 'a new one'] }, terms);
  if (after === null) return [];
  const subject = 'إضافة نموذج جديد من أعمالك إلى معرض الخدمة';
  return [{ deed: { kind: 'sample' }, effort: 1, after, subject, feminine: true }];
};

/** Something on top that buyers can order with it. */
export const upgrade: Proposer = ({ state, ...terms }) => {
  const { upgrades } = state.listing;
  if (upgrades.length >= ENOUGH.upgrades) return [];
  const added = [...upgrades, { title: 'تطوير جديد', priceCents: 1000 }];
  const after = afterEdit(state, { upgrades: added }, terms);
  if (after === null) return [];
  const subject = 'إضافة تطوير يختاره المشتري مع الخدمة';
  return [{ deed: { kind: 'upgrade' }, effort: 0.5, after, subject, feminine: true }];
};
