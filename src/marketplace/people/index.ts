/**
 * People: how they register, sign in and stay signed in, who they then are, and whether they are here. `sellers/` has
 * what sellers say of themselves and what the marketplace says of them: level, response time, capacity, speciality.
 * Levels need no call: counts that change make them due, and a day does.
 */
export { limitAttempts, type Limit } from './attempts.js';
export { closeAccount } from './close-account.js';
export { peopleDue } from './due.js';
export { readEmail, type Email } from './email.js';
export { exportAccount } from './export-account.js';
export { letterOf, type Letter, type MailPort, type Message } from './letters.js';
export { addFavourite, listFavourites, removeFavourite } from './favourites.js';
export { choosePersonal, forgetHistory, readPersonalisation } from './personalisation.js';
export { hashPassword } from './password.js';
export { confirmAgain, confirmEmail, register, type Registration } from './register.js';
export { heartbeat, isOnline } from './presence.js';
export { listReports, type ReportEntry } from './reports/list-reports.js';
export { reportMachine } from './reports/machine.js';
export {
  decideReport,
  report,
  reportReasons,
  type NewReport,
  type ReportDecision,
} from './reports/report.js';
export { askReset, resetPassword } from './reset-password.js';
export { actorOfToken, endSession, refreshSession, type Tokens } from './sessions.js';
export { signIn, type Credentials } from './sign-in.js';
export { signInWith, type SocialProfile, type SocialProvider } from './social.js';
export { changeRole, suspendAccount, type RoleChange } from './staff.js';
export { hashToken, newToken } from './tokens.js';
export { capacity, weeksOfWork } from './sellers/capacity.js';
export { completeness, type Completeness } from './sellers/completeness.js';
export { openSellerFinder } from './sellers/find.js';
export { listingCap, type LevelReport, type Requirement } from './sellers/level.js';
export { sayMissing } from './sellers/level-words.js';
export { becomeSeller, updateProfile, type ProfileChange } from './sellers/profile.js';
export { asked, replied, type Conversation } from './sellers/replies.js';
export { specialisation } from './sellers/specialisation.js';
export { readFields, readWorkload } from './sellers/work.js';
