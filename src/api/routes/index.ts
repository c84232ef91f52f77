/** The routes of `/v1`, one file a resource. Each is a function of what it needs that answers a fastify plugin. */
import type { FastifyRequest } from 'fastify';
import { anonymous } from '../../marketplace/core/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import { identify } from '../auth.js';
import type { App, AppOptions, Dependencies } from '../dependencies.js';
import { addIdempotency } from '../idempotency.js';
import { addLimits } from '../security.js';
import { accountRoutes } from './accounts.js';
import { passwordRoutes } from './auth-password.js';
import { registrationRoutes } from './auth-registration.js';
import { sessionRoutes } from './auth-sessions.js';
import { categoryRoutes } from './categories.js';
import { conversationRoutes, messageRoutes } from './conversations.js';
import { disputeRoutes, disputeStepRoutes } from './disputes.js';
import { eventRoutes } from './events.js';
import { explanationRoutes } from './explanation.js';
import { gapRoutes } from './gaps.js';
import { ingestRoutes } from './ingest.js';
import { listingRankRoutes } from './listing-ranks.js';
import { listingRoutes } from './listings.js';
import { offerRankingRoutes } from './offer-ranking.js';
import { offerRoutes, offerStepRoutes } from './offers.js';
import { orderCancellationRoutes } from './order-cancellations.js';
import { orderStepRoutes } from './order-steps.js';
import { orderRoutes } from './orders.js';
import { paymentNoticeRoutes } from './payment-notices.js';
import { matchRoutes, understandingRoutes } from './matches.js';
import { meRoutes } from './me.js';
import { noticeRoutes } from './notices.js';
import { rankingExposureRoutes } from './ranking-exposure.js';
import { personalRoutes } from './personal.js';
import { recommendationRoutes } from './recommendation.js';
import { reportRoutes } from './reports.js';
import { mediaRoutes } from './media.js';
import { moderationListingRoutes } from './moderation-listings.js';
import { rankingDraftRoutes } from './ranking-drafts.js';
import { rankingProfileRoutes } from './ranking-profiles.js';
import { noticeExposureRoutes, requestFeedRoutes } from './request-feed.js';
import { requestRoutes, requestStepRoutes } from './requests.js';
import { reviewRoutes, reviewStepRoutes } from './reviews.js';
import { savedSearchRoutes } from './saved-searches.js';
import { searchRoutes } from './search.js';
import { statementRoutes } from './statements.js';
import { ownSellerRoutes, sellerNameRoutes, sellerRoutes } from './sellers.js';
import { sellerListingRoutes } from './seller-listings.js';
import { suggestRoutes } from './suggest.js';
import { topUpRoutes } from './top-ups.js';
import { walletRoutes } from './wallet.js';
import { webhookRoutes } from './webhooks.js';
import { withdrawalRoutes } from './withdrawals.js';

const resources = [
  searchRoutes,
  suggestRoutes,
  listingRoutes,
  explanationRoutes,
  gapRoutes,
  requestFeedRoutes,
  noticeExposureRoutes,
  listingRankRoutes,
  requestRoutes,
  requestStepRoutes,
  matchRoutes,
  understandingRoutes,
  offerRoutes,
  offerStepRoutes,
  offerRankingRoutes,
  messageRoutes,
  conversationRoutes,
  eventRoutes,
  ingestRoutes,
  categoryRoutes,
  orderRoutes,
  orderStepRoutes,
  orderCancellationRoutes,
  disputeRoutes,
  disputeStepRoutes,
  reviewRoutes,
  reviewStepRoutes,
  walletRoutes,
  topUpRoutes,
  withdrawalRoutes,
  statementRoutes,
  paymentNoticeRoutes,
  registrationRoutes,
  sessionRoutes,
  passwordRoutes,
  meRoutes,
  noticeRoutes,
  savedSearchRoutes,
  recommendationRoutes,
  personalRoutes,
  sellerRoutes,
  sellerNameRoutes,
  ownSellerRoutes,
  accountRoutes,
  reportRoutes,
  rankingExposureRoutes,
  sellerListingRoutes,
  moderationListingRoutes,
  mediaRoutes,
  webhookRoutes,
  rankingProfileRoutes,
  rankingDraftRoutes,
];

export function versionOne(dependencies: Dependencies, options: AppOptions): (app: App) => Promise<void> {
  return async (app) => {
    addLimits(app, options);
    app.decorateRequest('actor', null as never);
    app.addHook('onRequest', async (request) => {
      request.actor = anonymous;
      request.actor = await identify(dependencies, request);
    });
    addIdempotency(app, dependencies);
    const methods = collectMethods(app);
    for (const resource of resources) await app.register(resource(dependencies));
    refuseOtherMethods(app, methods);
  };
}

type MethodsByUrl = Map<string, Set<string>>;

function collectMethods(app: App): MethodsByUrl {
  const methods: MethodsByUrl = new Map();
  app.addHook('onRoute', ({ method, path }) => {
    const known = methods.get(path) ?? new Set();
    for (const name of [method].flat()) known.add(name);
    methods.set(path, known);
  });
  return methods;
}

const allMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A known address with a method that it does not take is told which it takes. */
function refuseOtherMethods(app: App, methods: MethodsByUrl): void {
  for (const [path, known] of [...methods]) {
    const allowed = [...known].join(', ');
    app.route({
      method: allMethods.filter((method) => !known.has(method)),
      url: path.slice(app.prefix.length),
      schema: { hide: true },
      onRequest: async (request: FastifyRequest, reply) => {
        void reply.header('allow', allowed);
        throw new AppError('METHOD_NOT_ALLOWED', { method: request.method, allowed });
      },
      handler: () => undefined,
    });
  }
}
