/**
 * People: how they sign in and who they then are.
 */
export { actorOfToken } from './sessions.js';
export { hashToken, newToken } from './tokens.js';
