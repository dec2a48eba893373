import type { QueueRule } from '@sebino/database/jobs';
import type { HouseJobs } from '@sebino/trpc/context';

/** Every queue with its rule, the same for whoever sends and whoever works. */
export const jobQueues: Record<keyof HouseJobs, QueueRule> = {
  'send-mail': {},
  'run-clocks': { onePerKey: true },
};
