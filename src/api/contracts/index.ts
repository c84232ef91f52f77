/**
 * What goes over the wire: one file a resource, each a set of zod schemas from which come the checks of the server,
 * the OpenAPI document and the types of the pages. This folder is all that `web/` may know of the server.
 */
export * from './categories.js';
export * from './events.js';
export * from './explanation.js';
export * from './health.js';
export * from './ingest.js';
export * from './listings.js';
export * from './problem.js';
export * from './requests.js';
export * from './search.js';
export * from './suggest.js';
