import type { QueueRule } from '@sebino/database/jobs';
import type { HouseJobs } from '@sebino/trpc/context';

/** Every queue with its rule, the same for whoever sends and whoever works. */
export const jobQueues: Record<keyof HouseJobs, QueueRule> = {
  // With the pauses of the queue (30 s at first, an hour at last) no less than a day: a mail server may be away that long.
  'send-mail': { retryLimit: 30 },
  'run-clocks': { onePerKey: true },
};
