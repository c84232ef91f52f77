/**
 * People: how they register, sign in and stay signed in, and who they then are.
 */
export { readEmail, type Email } from './email.js';
export { letterOf, type Letter, type MailPort, type Message } from './letters.js';
export { hashPassword } from './password.js';
export { confirmAgain, confirmEmail, register, type Registration } from './register.js';
export { askReset, resetPassword } from './reset-password.js';
export { actorOfToken, endSession, endSessionsOf, refreshSession, type Tokens } from './sessions.js';
export { signIn, type Credentials } from './sign-in.js';
export { signInWith, type SocialProfile, type SocialProvider } from './social.js';
export { changeRole, suspendAccount, type RoleChange } from './staff.js';
export { hashToken, newToken } from './tokens.js';
