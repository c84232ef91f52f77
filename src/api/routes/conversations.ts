import { transact } from '../../marketplace/core/index.js';
import { markRead, sendMessage } from '../../marketplace/messages/index.js';
import {
  conversationParameters,
  conversationsQuery,
  conversationsResponse,
  messageBody,
  messageSent,
  messagesQuery,
  messagesResponse,
} from '../contracts/conversations.js';
import type { App, Dependencies } from '../dependencies.js';
import { readConversations, readMessages } from '../read/conversation.js';
import { answers } from './answers.js';

/** What buyers and sellers write to each other. */
export function messageRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/messages',
      {
        config: { idempotent: true },
        schema: {
          tags: ['messages'],
          summary: 'Write to the other side',
          description: 'Ways past the marketplace (e-mail, telephone, accounts elsewhere) are refused.',
          body: messageBody,
          response: answers(201, messageSent, 'Sent'),
        },
      },
      async ({ actor, body }, reply) =>
        reply.code(201).send(await transact(core, (work) => sendMessage(work, actor, body))),
    );
    app.get(
      '/conversations/:id/messages',
      {
        schema: {
          tags: ['messages'],
          summary: 'What was said',
          params: conversationParameters,
          querystring: messagesQuery,
          response: answers(
            200,
            messagesResponse,
            'The newest messages, in the order in which they were sent',
          ),
        },
      },
      ({ actor, params, query }) => readMessages(core, actor, { ...params, ...query }),
    );
  };
}

/** With whom the caller writes, and what they have not read. */
export function conversationRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/conversations',
      {
        schema: {
          tags: ['messages'],
          summary: 'The conversations of the caller',
          querystring: conversationsQuery,
          response: answers(200, conversationsResponse, 'Those with the newest message first'),
        },
      },
      ({ actor, query: { limit } }) => readConversations(core, actor, limit),
    );
    app.post(
      '/conversations/:id/read',
      {
        schema: {
          tags: ['messages'],
          summary: 'The caller has seen what was written up to now',
          params: conversationParameters,
          querystring: conversationsQuery,
          response: answers(200, conversationsResponse, 'The conversations of the caller after it'),
        },
      },
      async ({ actor, params, query: { limit } }) => {
        await transact(core, (work) => markRead(work, actor, params.id));
        return readConversations(core, actor, limit);
      },
    );
  };
}
