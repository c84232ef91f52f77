import { addRule, removeRule, replaceRule } from '../../tuning/profiles/index.js';
import * as contract from '../contracts/ranking-profiles.js';
import type { App } from '../dependencies.js';
import { answers } from './answers.js';
import { answer, common, editingOf, etag, seen, type Steps } from './ranking-draft-steps.js';

/** Pins, boosts and exclusions of a draft, one at a time. */
export function addDraftRules(app: App, steps: Steps): void {
  app.post(
    '/ranking/profiles/drafts/:id/rules',
    {
      config: { idempotent: true },
      schema: {
        ...common,
        summary: 'Add a pin, a boost or an exclusion to a draft',
        params: contract.draftParameters,
        headers: contract.seenHeaders,
        body: contract.ruleBody,
        response: answers(201, contract.draftResponse, 'The draft'),
      },
    },
    async (request, reply) => {
      const draft = await addRule(await editingOf(steps, request), seen(request), request.body);
      return reply
        .code(201)
        .header('etag', etag(draft))
        .send(await answer(steps, draft, request));
    },
  );
  app.put(
    '/ranking/profiles/drafts/:id/rules/:rule',
    {
      schema: {
        ...common,
        summary: 'Write a rule of a draft anew',
        params: contract.draftRuleParameters,
        headers: contract.seenHeaders,
        body: contract.ruleBody,
        response: answers(200, contract.draftResponse, 'The draft'),
      },
    },
    async (request, reply) => {
      const editing = await editingOf(steps, request);
      const draft = await replaceRule(editing, seen(request), request.params.rule, request.body);
      return reply.header('etag', etag(draft)).send(await answer(steps, draft, request));
    },
  );
  app.delete(
    '/ranking/profiles/drafts/:id/rules/:rule',
    {
      schema: {
        ...common,
        summary: 'Take a rule out of a draft',
        params: contract.draftRuleParameters,
        headers: contract.seenHeaders,
        response: answers(200, contract.draftResponse, 'The draft'),
      },
    },
    async (request, reply) => {
      const editing = await editingOf(steps, request);
      const draft = await removeRule(editing, seen(request), request.params.rule);
      return reply.header('etag', etag(draft)).send(await answer(steps, draft, request));
    },
  );
}
