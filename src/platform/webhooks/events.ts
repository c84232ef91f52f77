/**
 * What programs outside can be told of, by the type that they subscribe to: which events of the outbox it gathers, and
 * what for. A part of the core tells of something new by a line here and an event of that type in its outbox.
 */
export const webhookEvents = {
  'listing.moderated': {
    from: [
      'listing.published',
      'listing.rejected',
      'listing.suspended',
      'listing.reinstated',
      'listingVersion.approved',
      'listingVersion.rejected',
    ],
    about: 'A moderator decided on a listing or on the wording of one',
  },
  'request.matched': {
    from: ['request.matched'],
    about: 'Sellers were found for a request',
  },
  'rank.changed': {
    from: ['rank.changed'],
    about: 'A listing moved in the searches that it is watched for',
  },
} as const satisfies Record<string, { readonly from: readonly string[]; readonly about: string }>;

export type WebhookEvent = keyof typeof webhookEvents;

/** What is sent when somebody wants to see that their address works. */
export const PING = 'webhook.ping';
