import type { SearchRequest } from '../../search/types.js';
import { permit, type Actor } from '../../marketplace/core/index.js';
import { searchQuery, searchResponse, type SearchQuery } from '../contracts/search.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

export function searchRoutes({
  search,
  eventLog,
  clock,
  metrics,
}: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/search',
      {
        schema: {
          tags: ['search'],
          summary: 'Search and browse listings',
          querystring: searchQuery,
          response: answers(200, searchResponse, 'A page of results'),
        },
      },
      async (request) => {
        const { debug: wantsDebug } = request.query;
        if (wantsDebug === true) permit(request.actor, ['product']);
        const asked = toSearchRequest(request.query, request.actor);
        const { served, debug, ...result } = await search.search(asked);
        const { text, cursor, accountId, ...rest } = asked;
        if (cursor === undefined) metrics.searches.inc({ match: result.match });
        eventLog.recordPage({
          ...served,
          queryId: result.queryId,
          servedAt: clock.now(),
          query: text,
          match: result.match,
          request: accountId === undefined ? rest : { ...rest, personal: true },
        });
        return wantsDebug === true ? { ...result, debug: debug() } : result;
      },
    );
  };
}

/** The page log is told that taste had a part, never whose. */
function toSearchRequest(query: SearchQuery, actor: Actor): SearchRequest {
  const { q, limit, cursor, sort, literal, without, personal = true, debug: _debug, ...filters } = query;
  const accountId = personal ? (actor.accountId ?? undefined) : undefined;
  return { text: q, limit, cursor, sort, literal, without, filters, accountId };
}
