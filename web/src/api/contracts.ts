/** The only place where the page knows the server: types of its contracts, no code. */
export type { TokensResponse } from '../../../src/api/contracts/auth.js';
export type { MeResponse, SellerResponse, SellersResponse } from '../../../src/api/contracts/people.js';
export type { CategoryNode, CategoriesResponse } from '../../../src/api/contracts/categories.js';
export type { EventRecord } from '../../../src/api/contracts/events.js';
export type { ExplanationResponse } from '../../../src/api/contracts/explanation.js';
export type { RanksResponse } from '../../../src/api/contracts/listing-ranks.js';
export type { ListingResponse, SimilarResponse } from '../../../src/api/contracts/listings.js';
export type { OrderResponse, OrdersResponse, OrderSummary } from '../../../src/api/contracts/orders.js';
export type { NoticesResponse } from '../../../src/api/contracts/notices.js';
export type { Problem } from '../../../src/api/contracts/problem.js';
export type {
  DraftResponse,
  PreviewResponse,
  ProfilesResponse,
  VersionResponse,
} from '../../../src/api/contracts/ranking-profiles.js';
export type { RecommendationsResponse } from '../../../src/api/contracts/recommendation.js';
export type { RequestBody, RequestResponse } from '../../../src/api/contracts/requests.js';
export type {
  SavedSearchesResponse,
  SavedSearchResponse as SavedSearch,
} from '../../../src/api/contracts/saved-searches.js';
export type { OwnListingContract as OwnListing } from '../../../src/api/contracts/seller-listings.js';
export type { SearchHitContract as SearchHit, SearchResponse } from '../../../src/api/contracts/search.js';
export type { SuggestResponse } from '../../../src/api/contracts/suggest.js';
import type { z } from 'zod';
import type {
  correctionsBody,
  textMatchesResponse,
  understandingResponse,
} from '../../../src/api/contracts/matches.js';
import type { NoticesResponse } from '../../../src/api/contracts/notices.js';
import type { rankedOffersResponse } from '../../../src/api/contracts/offer-ranking.js';
import type { FeedResponse, noticeWishes } from '../../../src/api/contracts/request-feed.js';
import type { offersResponse, offerTaken, requestEntry } from '../../../src/api/contracts/requests.js';
import type { SearchHitContract, SearchResponse } from '../../../src/api/contracts/search.js';

export type SellerLevel = NonNullable<SearchHitContract['seller']['level']>;
export type Facets = SearchResponse['facets'];
export type Wish = SearchResponse['interpretation']['wishes'][number];
export type WishKind = Wish['kind'];
export type FacetValue = Facets['category'][number];

type Answer<Contract extends z.ZodType> = z.infer<Contract>;
export type Corrections = Answer<typeof correctionsBody>;
export type Understanding = Answer<typeof understandingResponse>;
export type SuitableSeller = Answer<typeof textMatchesResponse>['matches'][number];
export type RequestEntry = Answer<typeof requestEntry>;
export type Offer = Answer<typeof offersResponse>['offers'][number];
export type RankedOffer = Answer<typeof rankedOffersResponse>['offers'][number];
export type OfferWarning = RankedOffer['warnings'][number];
export type OfferTaken = Answer<typeof offerTaken>;
export type FeedEntry = FeedResponse['requests'][number];
export type NoticeWishes = Answer<typeof noticeWishes>;
export type Notice = NoticesResponse['notices'][number];
