/**
 * What buyers and sellers write to each other: recorded as it was said, evidence in a dispute. Ways past the marketplace
 * are refused with what was found (`contact-details.ts`); who answers how fast is a signal (`people/sellers/replies`).
 */
export { listConversations, readConversation, type ConversationEntry, type MessageEntry } from './read.js';
export { markRead, sendMessage, type NewMessage, type SentMessage } from './send.js';
