import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database, Trx } from './database.ts';
import type { JobSource } from './jobsSource.ts';
import { connectionOf } from './jobsSource.ts';

/** What may be queued: the data of each kind of job by the name of its queue, for instance `{ 'send-mail': { mailId: string } }`. */
export type JobData = Record<string, object>;

export interface QueueRule {
  /** Attempts after the first before the job goes to the dead letters; default 5. */
  retryLimit?: number;
  /** Pause before the second attempt, doubled each time with some chance, up to an hour; default 30. */
  retryDelaySeconds?: number;
  /** Longest an attempt may take before it counts as failed; default 300. */
  expireInSeconds?: number;
  /** At most one waiting job per `singletonKey`; a second send answers undefined. Fixed when the queue is made. */
  onePerKey?: boolean;
}

export interface JobsOptions<Data extends JobData> {
  queues: Record<keyof Data & string, QueueRule>;
  /** `send` only adds jobs (a web process); `work` also runs them, keeps time and tidies up. Default `work`. */
  mode?: 'send' | 'work';
  /** What broke outside any job: the connection, the housekeeping. A failed job is not told here. */
  onError: (error: Error) => void;
}

export interface JobOptions {
  /** Not before this instant. */
  startAfter?: Date;
  singletonKey?: string;
  /** Overrides the queue's rule for this job. */
  expireInSeconds?: number;
}

export interface RunningJob<T> {
  id: string;
  data: T;
  /** 0 on the first attempt. */
  retryCount: number;
  /** Fires when the attempt has lasted too long or the process stops. */
  signal: AbortSignal;
}

export interface Jobs<Data extends JobData> extends AsyncDisposable {
  /**
   * Adds a job that exists if and only if the transaction commits. Answers its id, or undefined when `onePerKey`
   * found one waiting. Throws on a name that was not declared.
   */
  send<Name extends keyof Data & string>(
    trx: Trx,
    name: Name,
    data: Data[Name],
    options?: JobOptions,
  ): Promise<string | undefined>;
  /** The same for many jobs of one kind, in one statement; a queue with `onePerKey` is not for it. */
  sendAll<Name extends keyof Data & string>(
    trx: Trx,
    name: Name,
    jobs: readonly { data: Data[Name]; startAfter?: Date }[],
  ): Promise<void>;
  /** Runs jobs one after the other; an exception is a failed attempt. Handlers must bear being run twice. */
  work<Name extends keyof Data & string>(
    name: Name,
    handler: (job: RunningJob<Data[Name]>) => Promise<void>,
  ): Promise<void>;
  /** Sends a job by cron; the same name again replaces it. A run missed while nothing was up is made up for once. */
  schedule<Name extends keyof Data & string>(
    name: Name,
    cron: string,
    data: Data[Name],
    timeZone: string,
  ): Promise<void>;
  /** Gives the dead letters with these ids back to their queues; answers how many. */
  redrive(ids: readonly string[]): Promise<number>;
  /** Waits up to 10 s for running jobs, then leaves the rest to the next start. */
  stop(): Promise<void>;
}

const deadLetterQueue = 'dead-letter';
/** Doubling without end would leave a mail lying for hours after its server is back. */
const longestPauseSeconds = 3600;

/** Throws when the tables of the queue are missing or of another version: `migrate` first. */
export async function openJobs<Data extends JobData>(
  source: { jobSource: JobSource },
  options: JobsOptions<Data>,
): Promise<Jobs<Data>> {
  const working = options.mode !== 'send';
  const boss = new PgBoss({
    ...connectionOf(source.jobSource, working ? 4 : 1),
    // The application owns no table, so it cannot rebuild indexes nor change the schema.
    migrate: false,
    createSchema: false,
    reindex: false,
    supervise: working,
    schedule: working,
    // A NOTIFY takes one lock of the whole server at commit, so enquiries that queue a mail would commit one by one.
    useListenNotify: false,
    registerInstance: false,
  });
  boss.on('error', options.onError);
  await boss.start();
  await declareQueues(boss, options.queues);
  return toJobs(boss, new Set(Object.keys(options.queues)));
}

/** Jobs due and not yet done: what the outbox still holds. */
export async function countDueJobs(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from pgboss.job
    where state in ('created', 'retry', 'active') and start_after <= now() and name <> ${deadLetterQueue}
      and name not like '\\_\\_pgboss%'`.execute(db);
  return rows[0]?.due ?? 0;
}

export interface DeadLetter {
  id: string;
  queue: string;
  data: unknown;
  /** What the last attempt said. */
  output: unknown;
  sentAt: Date;
  failedAt: Date;
}

/** Jobs that failed to the last attempt, newest first. */
export async function listDeadLetters(db: Kysely<Database>, limit: number): Promise<readonly DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select id, source_name as queue, data, source_output as output, source_created_on as "sentAt", created_on as "failedAt"
    from pgboss.job where name = ${deadLetterQueue} and state = 'created'
    order by created_on desc, id desc limit ${limit}`.execute(db);
  return rows;
}

async function declareQueues(boss: PgBoss, queues: Record<string, QueueRule>): Promise<void> {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  // Kept for as long as somebody may want to look at it and send it again.
  if (!known.has(deadLetterQueue)) await boss.createQueue(deadLetterQueue, { retentionSeconds: 90 * 86_400 });
  for (const [name, rule] of Object.entries(queues)) {
    const settings = toSettings(rule);
    if (known.has(name)) await boss.updateQueue(name, settings);
    else
      await boss.createQueue(name, { ...settings, policy: rule.onePerKey === true ? 'short' : 'standard' });
  }
}

function toSettings(rule: QueueRule) {
  return {
    retryLimit: rule.retryLimit ?? 5,
    retryDelay: rule.retryDelaySeconds ?? 30,
    retryBackoff: true,
    retryDelayMax: longestPauseSeconds,
    expireInSeconds: rule.expireInSeconds ?? 300,
    deadLetter: deadLetterQueue,
    notify: false,
  };
}

function toJobs<Data extends JobData>(boss: PgBoss, declared: ReadonlySet<string>): Jobs<Data> {
  async function stop(): Promise<void> {
    await boss.stop({ graceful: true, timeout: 10_000 });
  }
  // An unknown queue would be looked up over the queue's own connection, which on the embedded engine is the one that
  // the transaction holds: it would wait for ever.
  function refuseUndeclared(name: string): void {
    if (!declared.has(name)) throw new Error(`The queue ${name} was not declared.`);
  }
  return {
    send: async (trx, name, data, { startAfter, singletonKey, expireInSeconds } = {}) => {
      refuseUndeclared(name);
      const id = await boss.send(name, data, {
        db: fromKysely(trx),
        ...(startAfter === undefined ? {} : { startAfter }),
        ...(singletonKey === undefined ? {} : { singletonKey }),
        ...(expireInSeconds === undefined ? {} : { expireInSeconds }),
      });
      return id ?? undefined;
    },
    sendAll: async (trx, name, jobs) => {
      refuseUndeclared(name);
      await boss.insert(name, [...jobs], { db: fromKysely(trx) });
    },
    work: async (name, handler) => {
      await boss.work<Data[typeof name]>(
        name,
        { batchSize: 1, pollingIntervalSeconds: 0.5 },
        async (batch) => {
          for (const { id, data, retryCount, signal } of batch)
            await handler({ id, data, retryCount, signal });
        },
      );
    },
    schedule: (name, cron, data, timeZone) =>
      boss.schedule(name, cron, data, { tz: timeZone, missed: 'once' }),
    redrive: (ids) => boss.redrive(deadLetterQueue, { ids: [...ids] }),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
