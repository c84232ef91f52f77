/** What buyers and sellers write to each other. */
import { describe, expect, test } from 'vitest';
import { transact, type Actor, type Work } from '../../../../src/marketplace/core/index.js';
import {
  listConversations,
  markRead,
  readConversation,
  sendMessage,
  type SentMessage,
} from '../../../../src/marketplace/messages/index.js';
import { placeOrder } from '../../../../src/marketplace/orders/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { listedService } from '../orders/support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);
const seller = await market.seller('ليلى');
const { externalId: listing } = await listedService(market, seller);

type To = Parameters<typeof sendMessage>[2]['to'];
const say = (actor: Actor, to: To, text: string): Promise<SentMessage> =>
  run((work) => sendMessage(work, actor, { to, text, attachments: [] }));
const all = { limit: 50 };

describe('a conversation', () => {
  test('begins with a question about a listing, and keeps what was said in order', async () => {
    const buyer = await market.buyer();
    const { conversation } = await say(buyer, { listing }, 'هل تصمم باللغتين؟');
    await say(seller, { conversation }, 'نعم');
    expect((await say(buyer, { listing }, 'شكراً')).conversation).toBe(conversation);
    const said = await readConversation(db, buyer, conversation, all);
    expect(said.map(({ author, text }) => [author, text])).toEqual([
      ['buyer', 'هل تصمم باللغتين؟'],
      ['seller', 'نعم'],
      ['buyer', 'شكراً'],
    ]);
    const before = said[2]?.id;
    expect(await readConversation(db, seller, conversation, { limit: 1, before })).toEqual([said[1]]);
  });

  test('is read by its two sides and support, by nobody else', async () => {
    const buyer = await market.buyer();
    const { conversation } = await say(buyer, { listing }, 'مرحباً');
    await expect(readConversation(db, await market.buyer(), conversation, all)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(say(await market.seller(), { conversation }, 'أنا أرخص')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await readConversation(db, await market.staff('support'), conversation, all)).toHaveLength(1);
  });

  test('counts what the other side wrote since one looked', async () => {
    const buyer = await market.buyer();
    const { conversation } = await say(buyer, { listing }, 'سؤال');
    market.pass(1);
    await say(seller, { conversation }, 'جواب');
    await say(seller, { conversation }, 'وزيادة');
    const mine = async (actor: Actor) =>
      (await listConversations(db, actor, 50)).find(({ id }) => id === conversation)?.unread;
    expect([await mine(buyer), await mine(seller)]).toEqual([2, 0]);
    await run((work) => markRead(work, buyer, conversation));
    expect(await mine(buyer)).toBe(0);
  });

  test('with oneself is refused', async () => {
    await expect(say(seller, { listing }, 'أنا')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a message', () => {
  test.each(['رقمي ٠٥٥١٢٣٤٥٦٧', 'صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة ستة سبعة', 'me@gmail.com'])(
    'with contact details («%s») is refused with what was found, and nothing is sent',
    async (text) => {
      const buyer = await market.buyer();
      await expect(say(buyer, { listing }, text)).rejects.toMatchObject({ code: 'CONTACT_DETAILS_FOUND' });
      expect(await listConversations(db, buyer, 50)).toEqual([]);
    },
  );

  test('stays as it was said: it is evidence', async () => {
    const { id } = await say(await market.buyer(), { listing }, 'كما قلت');
    const changed = db.updateTable('message').set({ text: 'لم أقل' }).where('external_id', '=', id).execute();
    await expect(changed).rejects.toThrow('stays as it was said');
  });

  test('of the seller tells how fast they answer', async () => {
    const buyer = await market.buyer();
    const { conversation } = await say(buyer, { listing }, 'متى تبدأ؟');
    market.pass(1);
    await say(seller, { conversation }, 'اليوم');
    const reply = await db
      .selectFrom('reply')
      .selectAll()
      .where('conversation', '=', conversation)
      .executeTakeFirstOrThrow();
    expect(reply.answered_at?.getTime()).toBe(core.clock.now().getTime());
  });

  test('about an order that the seller leaves without an answer makes them silent, and an answer ends it', async () => {
    const buyer = await market.buyer();
    const { externalId: order, id } = await run((work) => placeOrder(work, buyer, { listingId: listing }));
    await db.updateTable('market_order').set({ state: 'in_progress' }).where('id', '=', id).execute();
    const since = async (): Promise<Date | null> =>
      (
        await db
          .selectFrom('market_order')
          .select('awaited_since')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).awaited_since;
    await say(buyer, { order }, 'أين وصلت؟');
    const asked = core.clock.now();
    market.pass(2);
    await say(buyer, { order }, 'هل من جديد؟');
    expect(await since()).toEqual(asked);
    await say(seller, { order }, 'غداً إن شاء الله');
    expect(await since()).toBeNull();
  });

  test('of fifty at once opens one conversation', async () => {
    const buyer = await market.buyer();
    const sent = await Promise.all(
      Array.from({ length: 50 }, (_, n) => say(buyer, { listing }, `رسالة ${n}`)),
    );
    expect(new Set(sent.map(({ conversation }) => conversation)).size).toBe(1);
    expect(await readConversation(db, buyer, sent[0]?.conversation ?? '', all)).toHaveLength(50);
  });
});
