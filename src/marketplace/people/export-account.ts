import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { accountOf, type Actor } from '../core/index.js';

/** All that the marketplace keeps of the actor, as they may ask for it: plain JSON, times in ISO 8601, money in cents. */
export async function exportAccount(db: Db, actor: Actor): Promise<Record<string, unknown>> {
  const id = accountOf(actor);
  const seller = actor.sellerId;
  const { rows } = await sql<{ export: Record<string, unknown> }>`
    select jsonb_build_object(
      'account', (
        select jsonb_build_object('id', external_id, 'displayName', display_name, 'email', email, 'roles', roles,
          'createdAt', created_at, 'emailConfirmedAt', email_confirmed_at, 'lastSeenAt', last_seen_at)
        from account where id = ${id}),
      'signInProviders', (
        select coalesce(jsonb_agg(jsonb_build_object('provider', provider, 'linkedAt', linked_at)), '[]')
        from social_identity where account_id = ${id}),
      'sessions', (
        select coalesce(jsonb_agg(jsonb_build_object('createdAt', created_at, 'endedAt', ended_at) order by id), '[]')
        from session where account_id = ${id}),
      'seller', (
        select jsonb_build_object('id', s.external_id, 'displayName', s.display_name, 'level', s.level,
          'joinedAt', s.joined_at, 'lastActiveAt', s.last_active_at, 'skills', s.skills, 'bio', p.bio,
          'photo', p.photo, 'certificates', p.certificates)
        from seller s left join seller_profile p on p.seller_id = s.id where s.id = ${seller}),
      'listings', (
        select coalesce(jsonb_agg(jsonb_build_object('id', external_id, 'title', title, 'description', description,
          'tags', tags, 'status', status, 'createdAt', created_at) order by id), '[]')
        from listing where seller_id = ${seller}),
      'orders', (
        select coalesce(jsonb_agg(jsonb_build_object('id', external_id, 'title', title, 'state', state,
          'as', case when buyer_account_id = ${id} then 'buyer' else 'seller' end, 'totalCents', total_cents,
          'placedAt', placed_at, 'acceptedAt', accepted_at,
          'brief', case when buyer_account_id = ${id} then brief end) order by id), '[]')
        from market_order where buyer_account_id = ${id} or seller_id = ${seller}),
      'reviews', (
        select coalesce(jsonb_agg(jsonb_build_object('id', r.external_id, 'stars', r.stars, 'comment', r.comment,
          'createdAt', r.created_at) order by r.id), '[]')
        from review r join market_order o on o.id = r.order_id where o.buyer_account_id = ${id}),
      'money', (
        select coalesce(jsonb_agg(jsonb_build_object('account', a.kind, 'kind', t.kind, 'cents', p.cents, 'at', t.at)
          order by p.id), '[]')
        from ledger_posting p
        join ledger_account a on a.id = p.account_id
        join ledger_transaction t on t.id = p.transaction_id
        where a.account_id = ${id} or a.seller_id = ${seller}),
      'reports', (
        select coalesce(jsonb_agg(jsonb_build_object('id', external_id, 'kind', subject_kind, 'subject', subject_id,
          'reason', reason, 'comment', comment, 'state', state, 'createdAt', created_at) order by id), '[]')
        from report where reporter_account_id = ${id})) || ${ownThings(id)} as export`.execute(db);
  return rows[0]?.export ?? {};
}

/** What the person keeps for themselves, and what is known of their taste. */
function ownThings(id: number): RawBuilder<unknown> {
  return sql`
    jsonb_build_object(
    'personalisation', (
      select jsonb_build_object('enabled', enabled, 'forgottenBefore', forgotten_before)
      from personalisation where account_id = ${id}),
    'favourites', (
      select coalesce(jsonb_agg(jsonb_build_object('listing', l.external_id, 'createdAt', f.created_at)
        order by f.created_at), '[]')
      from favourite f join listing l on l.id = f.listing_id where f.account_id = ${id}),
    'clicks', (
      select coalesce(jsonb_agg(jsonb_build_object('listing', l.external_id, 'at', e.occurred_at)
        order by e.occurred_at), '[]')
      from event e join listing l on l.id = e.listing_id where e.account_id = ${id}),
    'savedSearches', (
      select coalesce(jsonb_agg(jsonb_build_object('name', name, 'text', text, 'filters', filters,
        'createdAt', created_at) order by id), '[]')
      from saved_search where account_id = ${id}),
    'notices', (
      select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'data', data, 'createdAt', created_at,
        'readAt', read_at) order by id), '[]')
      from notice where account_id = ${id}))`;
}
