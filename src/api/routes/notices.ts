import { transact } from '../../marketplace/core/index.js';
import { countUnread, listNotices, markNoticesRead, type Notice } from '../../marketplace/notices/index.js';
import { noticesQuery, noticesReadBody, noticesResponse, unreadResponse } from '../contracts/notices.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const common = { tags: ['notices'], security: [{ accessToken: [] }] };

/** What somebody was told of while they were away. */
export function noticeRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/notices',
      {
        schema: {
          ...common,
          summary: 'What the caller was told',
          querystring: noticesQuery,
          response: answers(200, noticesResponse, 'Notices, the newest first'),
        },
      },
      async ({ actor, query }) => {
        const notices = await listNotices(core.db, actor, query);
        return { notices: notices.map(shown), unread: await countUnread(core.db, actor) };
      },
    );
    app.post(
      '/me/notices/read',
      {
        schema: {
          ...common,
          summary: 'The caller has read these notices, or all',
          body: noticesReadBody,
          response: answers(200, unreadResponse, 'How many are left'),
        },
      },
      async ({ actor, body: { ids } }) => {
        await transact(core, (work) => markNoticesRead(work, actor, ids));
        return { unread: await countUnread(core.db, actor) };
      },
    );
  };
}

function shown({ createdAt, readAt, ...notice }: Notice): Omit<Notice, 'createdAt' | 'readAt'> & {
  readonly createdAt: string;
  readonly readAt: string | null;
} {
  return { ...notice, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
