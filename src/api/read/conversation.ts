import type { z } from 'zod';
import type { Actor, Core } from '../../marketplace/core/index.js';
import { listConversations, readConversation } from '../../marketplace/messages/index.js';
import type { conversationsResponse, messagesQuery, messagesResponse } from '../contracts/conversations.js';

export async function readConversations(
  { db }: Core,
  actor: Actor,
  limit: number,
): Promise<z.infer<typeof conversationsResponse>> {
  const entries = await listConversations(db, actor, limit);
  return {
    conversations: entries.map((entry) => ({ ...entry, lastMessageAt: entry.lastMessageAt.toISOString() })),
  };
}

export async function readMessages(
  { db }: Core,
  actor: Actor,
  { id, ...page }: z.infer<typeof messagesQuery> & { readonly id: string },
): Promise<z.infer<typeof messagesResponse>> {
  const said = await readConversation(db, actor, id, page);
  return {
    messages: said.map((message) => ({
      ...message,
      attachments: [...message.attachments],
      sentAt: message.sentAt.toISOString(),
    })),
  };
}
