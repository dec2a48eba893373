import type { Log } from './log.ts';

export interface Stopping {
  /** Ends every long-lived stream. */
  signal: AbortSignal;
  isStopping(): boolean;
  /** Runs the steps in the order given, each whatever became of the one before; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface StopStep {
  name: string;
  run(): Promise<void>;
  /** After this long the next step begins all the same: a connection that died unheard must not keep the process. */
  limitMs?: number;
}

/** The end of the process: readiness first, then streams, doors, jobs, database. */
export function createStopping(steps: () => readonly StopStep[], log: Log): Stopping {
  const controller = new AbortController();
  let ended: Promise<void> | undefined;
  return {
    signal: controller.signal,
    isStopping: () => controller.signal.aborted,
    stop: () => (ended ??= runSteps(controller, steps(), log)),
  };
}

async function runSteps(controller: AbortController, steps: readonly StopStep[], log: Log): Promise<void> {
  controller.abort();
  for (const step of steps) {
    try {
      await Promise.race([step.run(), ...(step.limitMs === undefined ? [] : [late(step.limitMs)])]);
    } catch (error) {
      log.error({ err: error, step: step.name }, 'stop step failed');
    }
  }
}

async function late(limitMs: number): Promise<never> {
  // Nothing else may be left that keeps the process: an unreferenced timer holds up nobody.
  await new Promise<void>((resolve) => setTimeout(resolve, limitMs).unref());
  throw new Error(`Not done after ${limitMs / 1000} s.`);
}

/** SIGTERM and SIGINT stop in order and leave with 0; asked twice, the process goes at once. */
export function stopOnSignals(stopping: Stopping): void {
  let asked = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1);
      asked = true;
      void stopping.stop().then(() => process.exit(0));
    });
  }
}
