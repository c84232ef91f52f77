/**
 * Ranking profiles as product teams work with them: drafts that are changed without touching anything, versions that are
 * published with a reason and followed by every process, a return to an earlier one, and a line of what was done by whom.
 * A profile is a document that says only how it differs from the default (`ranking/profile-document.ts`).
 */
export { readAudit, type AuditLine } from './audit.js';
export { checkDocument, type Finding } from './check-document.js';
export { differences, type Difference } from './differences.js';
export {
  addRule,
  changeDraft,
  createDraft,
  deleteDraft,
  listDrafts,
  readDraft,
  rebaseDraft,
  removeRule,
  replaceRule,
  type Draft,
} from './drafts.js';
export { preview, type Moved, type Preview } from './preview.js';
export { publishDocument, publishDraft, restoreVersion } from './publish.js';
export { patchedDocument, type Editor, type Editing } from './store.js';
export { listVersions, liveVersion, readDocument, type Version } from './versions.js';
