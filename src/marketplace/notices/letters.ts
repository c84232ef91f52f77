import { sql } from 'kysely';
import type { Core } from '../core/index.js';
import type { Letter, MailPort } from '../people/index.js';
import { wordsOf } from './read.js';

const MINUTE = 60_000;
/** Who takes a letter has it for so long; one that could not be sent is tried again after it. */
const PAUSE_MS = 10 * MINUTE;
/** News of yesterday: what could not be sent by then stays a notice in the pages. */
const OUTDATED_MS = 24 * 60 * MINUTE;
const AT_ONCE = 20;

interface Due {
  readonly id: number;
  readonly kind: string;
  readonly data: unknown;
  readonly createdAt: Date;
  /** Null where there is nobody to write to any more. */
  readonly email: string | null;
  readonly name: string;
}

export interface LetterOptions {
  readonly core: Core;
  readonly mail: MailPort;
  /** Where people reach the pages, without a slash at its end. */
  readonly publicUrl: string;
  readonly onError: (error: unknown, noticeId: number) => void;
}

/**
 * Sends the letters of notices that are due, at least once each, and answers how many left. Several senders share them;
 * a notice that was read in the pages before its letter left needs none.
 */
export async function sendNoticeLetters(options: LetterOptions): Promise<number> {
  let sent = 0;
  for (;;) {
    const due = await takeDue(options.core);
    if (due.length === 0) return sent;
    const outcomes = await Promise.all(due.map((notice) => send(options, notice)));
    sent += outcomes.filter(Boolean).length;
  }
}

async function takeDue({ db, clock }: Core): Promise<Due[]> {
  const now = clock.now();
  const { rows } = await sql<Due>`
    update notice n set letter_due_at = ${new Date(now.getTime() + PAUSE_MS)}
    from account a
    where a.id = n.account_id and n.id in (
      select x.id from notice x where x.letter_due_at <= ${now}
      order by x.letter_due_at, x.id limit ${AT_ONCE} for update skip locked)
    returning n.id, n.kind, n.data, n.created_at as "createdAt",
      case when n.read_at is null and a.email_confirmed_at is not null then a.email end as email,
      a.display_name as name`.execute(db);
  return rows;
}

/** Whether the letter left. */
async function send(options: LetterOptions, notice: Due): Promise<boolean> {
  const { core, mail, onError } = options;
  const letter = letterOfNotice(notice, options.publicUrl);
  const outdated = core.clock.now().getTime() - notice.createdAt.getTime() > OUTDATED_MS;
  if (letter !== null && !outdated) {
    try {
      await mail.send(letter);
    } catch (error) {
      onError(error, notice.id);
      return false;
    }
  }
  await core.db.updateTable('notice').set({ letter_due_at: null }).where('id', '=', notice.id).execute();
  return letter !== null && !outdated;
}

function letterOfNotice({ kind, data, email, name }: Due, publicUrl: string): Letter | null {
  const words = wordsOf(kind, data);
  if (words === null || email === null) return null;
  const { title, text, path } = words;
  return { to: email, subject: title, text: `مرحباً ${name}،\n\n${title}:\n${text}\n\n${publicUrl}${path}\n` };
}
