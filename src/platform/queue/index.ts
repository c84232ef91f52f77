/** The queue of background jobs: BullMQ on Redis where there is one, else on PostgreSQL. */
import { jobPolicies, type Job } from './jobs.js';
import { openQueue, type JobQueue, type QueueOptions } from './queue.js';

export * from './jobs.js';
export * from './queue.js';

/** The program's own queue. */
export type MizanQueue = JobQueue<Job>;

/** Opens it for all jobs that `jobs.ts` declares. */
export function openMizanQueue(options: Omit<QueueOptions<Job>, 'policies'>): Promise<MizanQueue> {
  return openQueue<Job>({ ...options, policies: jobPolicies });
}
