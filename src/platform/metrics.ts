import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Every metric of the program. Durations in seconds, as Prometheus wants them. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpDuration: Histogram<'method' | 'route' | 'status'>;
  /** A stage of the search: `analyse`, `retrieve`, `rank`, `page`, … */
  readonly searchStageDuration: Histogram<'stage'>;
  readonly searches: Counter<'match'>;
  /** Queries that were searched without vectors because their endpoint failed. */
  readonly embeddingFailures: Counter;
  /** Listings whose change has not reached the index yet. */
  readonly dirtyListings: Gauge;
  /** Age of the oldest of them. */
  readonly indexLag: Gauge;
  /** Documents that the index took, dropped, or refused: `indexed`, `removed`, `failed`. */
  readonly indexedDocuments: Counter<'outcome'>;
  /** Documents kept aside because the engine refuses them. */
  readonly parkedDocuments: Gauge;
  readonly jobDuration: Histogram<'job' | 'outcome'>;
  /** Listings and edits that moderators have not decided on: all of them, and those for which the alert was raised. */
  readonly listingReviews: Gauge<'state'>;
  readonly eventsBuffered: Gauge;
  readonly eventsDropped: Counter;
  readonly eventWritesFailed: Counter;
}

const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const stageBuckets = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25];
const jobBuckets = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300];

/** A registry of its own with every metric declared; `withProcess` adds memory, CPU and event loop of this process. */
export function createMetrics({ withProcess = false }: { readonly withProcess?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    ...requestMetrics(registers),
    ...indexMetrics(registers),
    ...eventMetrics(registers),
    ...marketMetrics(registers),
  };
}

function requestMetrics(
  registers: Registry[],
): Pick<Metrics, 'httpDuration' | 'searchStageDuration' | 'searches' | 'embeddingFailures'> {
  return {
    httpDuration: new Histogram({
      name: 'mizan_http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: requestBuckets,
      registers,
    }),
    searchStageDuration: new Histogram({
      name: 'mizan_search_stage_duration_seconds',
      help: 'Time spent in a stage of a search',
      labelNames: ['stage'],
      buckets: stageBuckets,
      registers,
    }),
    searches: new Counter({
      name: 'mizan_searches_total',
      help: 'Searches by how they matched',
      labelNames: ['match'],
      registers,
    }),
    embeddingFailures: new Counter({
      name: 'mizan_embedding_failures_total',
      help: 'Failures of the embeddings service while searching; searches go on without it',
      registers,
    }),
  };
}

function indexMetrics(
  registers: Registry[],
): Pick<Metrics, 'dirtyListings' | 'indexLag' | 'indexedDocuments' | 'parkedDocuments' | 'jobDuration'> {
  return {
    dirtyListings: new Gauge({
      name: 'mizan_dirty_listings',
      help: 'Listings whose change has not reached the index yet',
      registers,
    }),
    indexLag: new Gauge({
      name: 'mizan_index_lag_seconds',
      help: 'Age of the oldest change that has not reached the index yet',
      registers,
    }),
    indexedDocuments: new Counter({
      name: 'mizan_indexed_documents_total',
      help: 'Documents by what became of them (indexed, removed, failed)',
      labelNames: ['outcome'],
      registers,
    }),
    parkedDocuments: new Gauge({
      name: 'mizan_parked_documents',
      help: 'Documents kept aside because the engine refuses them',
      registers,
    }),
    jobDuration: new Histogram({
      name: 'mizan_job_duration_seconds',
      help: 'Time of a background job, by outcome (done, failed)',
      labelNames: ['job', 'outcome'],
      buckets: jobBuckets,
      registers,
    }),
  };
}

function marketMetrics(registers: Registry[]): Pick<Metrics, 'listingReviews'> {
  return {
    listingReviews: new Gauge({
      name: 'mizan_listing_reviews',
      help: 'Listings and edits without a decision of a moderator, by state (waiting: all, overdue: for too long)',
      labelNames: ['state'],
      registers,
    }),
  };
}

function eventMetrics(
  registers: Registry[],
): Pick<Metrics, 'eventsBuffered' | 'eventsDropped' | 'eventWritesFailed'> {
  return {
    eventsBuffered: new Gauge({
      name: 'mizan_events_buffered',
      help: 'Events of the event log that wait to be written',
      registers,
    }),
    eventsDropped: new Counter({
      name: 'mizan_events_dropped_total',
      help: 'Events of the event log that could not be kept',
      registers,
    }),
    eventWritesFailed: new Counter({
      name: 'mizan_event_writes_failed_total',
      help: 'Writes of the event log that failed and are tried again',
      registers,
    }),
  };
}
