import { refusalOf } from '@sebino/trpc/client';

/** What became of calls made at once: how many went through, and the reason or code of each refusal, sorted. */
export interface Outcomes<T> {
  done: T[];
  refused: string[];
}

/** Waits for all of them. An error that is no refusal of the house is thrown: a test must see it. */
export async function settleAll<T>(calls: readonly Promise<T>[]): Promise<Outcomes<T>> {
  const outcomes: Outcomes<T> = { done: [], refused: [] };
  for (const settled of await Promise.allSettled(calls)) {
    if (settled.status === 'fulfilled') {
      outcomes.done.push(settled.value);
      continue;
    }
    const refusal = refusalOf(settled.reason);
    if (refusal === undefined || refusal.code === 'INTERNAL_SERVER_ERROR') throw settled.reason;
    outcomes.refused.push(refusal.reason ?? refusal.code);
  }
  outcomes.refused.sort();
  return outcomes;
}
