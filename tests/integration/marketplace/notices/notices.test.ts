/** What people are told of: once for a key, read by whom it is for, and as a letter where one is wanted. */
import { describe, expect, test } from 'vitest';
import { transact, type Work } from '../../../../src/marketplace/core/index.js';
import {
  countUnread,
  forgetNotices,
  listNotices,
  markNoticesRead,
  notify,
  sendNoticeLetters,
  type LetterOptions,
  type NewNotice,
} from '../../../../src/marketplace/notices/index.js';
import { closeAccount, type Letter } from '../../../../src/marketplace/people/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);
const all = { limit: 50 };

type SavedSearchNotice = Extract<NewNotice, { kind: 'saved-search' }>;

function noticeFor(accountId: number, key: string, change: Partial<SavedSearchNotice> = {}): NewNotice {
  const data = { search: 's', name: key, parameters: 'q=', count: 1, listings: [{ id: 'l', title: 'شعار' }] };
  return { kind: 'saved-search', accountId, key, data, ...change };
}

async function confirmed() {
  const buyer = await market.buyer();
  const email = `${buyer.accountId}@example.com`;
  await db
    .updateTable('account')
    .set({ email, email_key: email, email_confirmed_at: core.clock.now() })
    .where('id', '=', buyer.accountId)
    .execute();
  return { ...buyer, email };
}

function mailbox(send: (letter: Letter) => void = () => undefined) {
  const letters: Letter[] = [];
  const errors: unknown[] = [];
  const options: LetterOptions = {
    core,
    mail: {
      send: (letter) =>
        Promise.resolve().then(() => {
          send(letter);
          letters.push(letter);
        }),
    },
    publicUrl: 'https://mizan.example',
    onError: (error) => void errors.push(error),
  };
  return { letters, errors, options };
}

describe('a notice', () => {
  test('is given once for a key, also by two at once', async () => {
    const { accountId, ...actor } = await market.buyer();
    const tell = () => run((work) => notify(work, [noticeFor(accountId, 'a'), noticeFor(accountId, 'b')]));
    const [first, second] = await Promise.all([tell(), tell()]);
    expect(first + second).toBe(2);
    const notices = await listNotices(db, { ...actor, accountId }, all);
    expect(notices.map(({ title }) => title)).toEqual([
      'خدمة جديدة تناسب بحثك «b»',
      'خدمة جديدة تناسب بحثك «a»',
    ]);
  });

  test('is read by whom it is for and nobody else', async () => {
    const [buyer, other] = [await market.buyer(), await market.buyer()];
    await run((work) => notify(work, [noticeFor(buyer.accountId, 'a'), noticeFor(buyer.accountId, 'b')]));
    const ids = (await listNotices(db, buyer, all)).map(({ id }) => id);
    expect(await listNotices(db, other, all)).toEqual([]);
    await run((work) => markNoticesRead(work, other, ids));
    expect(await countUnread(db, buyer)).toBe(2);
    await run((work) => markNoticesRead(work, buyer, ids.slice(0, 1)));
    expect(await listNotices(db, buyer, { ...all, unread: true })).toHaveLength(1);
    await run((work) => markNoticesRead(work, buyer, 'all'));
    expect(await countUnread(db, buyer)).toBe(0);
  });

  test('is found page by page', async () => {
    const buyer = await market.buyer();
    await run((work) =>
      notify(
        work,
        ['1', '2', '3'].map((key) => noticeFor(buyer.accountId, key)),
      ),
    );
    const [newest, next] = await listNotices(db, buyer, { limit: 2 });
    expect(await listNotices(db, buyer, { limit: 2, before: newest?.id })).toMatchObject([
      { id: next?.id },
      { data: { name: '1' } },
    ]);
  });

  test('goes with the account, and none comes after it', async () => {
    const buyer = await market.buyer();
    await run((work) => notify(work, [noticeFor(buyer.accountId, 'a')]));
    await run((work) => closeAccount(work, buyer));
    expect(await run((work) => notify(work, [noticeFor(buyer.accountId, 'b')]))).toBe(0);
    expect(await listNotices(db, buyer, all)).toEqual([]);
  });
});

describe('the letter of a notice', () => {
  test('is sent once, by however many senders', async () => {
    const buyer = await confirmed();
    await run((work) => notify(work, [noticeFor(buyer.accountId, 'a', { letter: true })]));
    const { letters, options } = mailbox();
    await Promise.all([sendNoticeLetters(options), sendNoticeLetters(options)]);
    await sendNoticeLetters(options);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: buyer.email, subject: 'خدمة جديدة تناسب بحثك «a»' });
    expect(letters[0]?.text).toContain('https://mizan.example/?q=');
  });

  test('is tried again after a failure or a crash, and given up after a day', async () => {
    const buyer = await confirmed();
    await run((work) => notify(work, [noticeFor(buyer.accountId, 'a', { letter: true })]));
    const away = mailbox(() => {
      throw new Error('the mail service is away');
    });
    expect(await sendNoticeLetters(away.options)).toBe(0);
    expect(away.errors).toHaveLength(1);
    const back = mailbox();
    expect(await sendNoticeLetters(back.options)).toBe(0);
    market.pass(1);
    expect(await sendNoticeLetters(back.options)).toBe(1);
    await run((work) => notify(work, [noticeFor(buyer.accountId, 'b', { letter: true })]));
    market.pass(25);
    expect(await sendNoticeLetters(back.options)).toBe(0);
    expect(back.letters).toHaveLength(1);
  });

  test('does not leave where it was read in the pages, not wanted, or has no confirmed address', async () => {
    const buyer = await confirmed();
    const unconfirmed = await market.buyer();
    await run((work) =>
      notify(work, [
        noticeFor(buyer.accountId, 'read', { letter: true }),
        noticeFor(buyer.accountId, 'not wanted'),
        noticeFor(unconfirmed.accountId, 'nobody', { letter: true }),
      ]),
    );
    await run((work) => markNoticesRead(work, buyer, 'all'));
    const { letters, options } = mailbox();
    expect(await sendNoticeLetters(options)).toBe(0);
    expect(letters).toEqual([]);
  });
});

test('notices are kept for half a year', async () => {
  const buyer = await market.buyer();
  await run((work) => notify(work, [noticeFor(buyer.accountId, 'old')]));
  market.pass(24 * 179);
  await run((work) => notify(work, [noticeFor(buyer.accountId, 'new')]));
  await forgetNotices(db, core.clock.now());
  expect(await listNotices(db, buyer, all)).toHaveLength(2);
  market.pass(48);
  await forgetNotices(db, core.clock.now());
  expect(await listNotices(db, buyer, all)).toMatchObject([{ data: { name: 'new' } }]);
});
