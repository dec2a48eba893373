import { findNextClock } from '@sebino/database/invitation';
import { runClocks } from '@sebino/trpc/clock';
import type { House } from '@sebino/trpc/context';
import { planAnswers } from './answers.ts';
import type { SeedSource } from './clock.ts';
import { send } from './reception.ts';
import type { DemoEnquiry } from './script.ts';
import { inClock, plan } from './stage.ts';
import type { Stage } from './stage.ts';

/**
 * Plays the script through the same procedures that people use, moving the clock from event to event and letting every
 * deadline in between run out by itself. The ledger is what the rotation made of it.
 */
export async function playMonths(
  house: House,
  source: SeedSource,
  script: readonly DemoEnquiry[],
  origin: Date,
): Promise<void> {
  const stage: Stage = { house, source, planned: [], seen: new Set(), script: new Map() };
  for (const enquiry of script)
    plan(stage, { at: receiptOf(enquiry, origin), run: () => send(stage, enquiry) });
  for (;;) {
    const next = stage.planned.sort((a, b) => a.at.getTime() - b.at.getTime())[0];
    await letClocksRun(stage, next?.at ?? origin);
    // A deadline that ran out may have brought a new invitation whose answer comes first.
    if (next !== stage.planned.sort((a, b) => a.at.getTime() - b.at.getTime())[0]) continue;
    if (next === undefined) return;
    stage.planned.shift();
    source.moveTo(next.at);
    await next.run();
    await planAnswers(stage);
  }
}

/** Lets what is still running at the origin run out, up to an instant after it. */
export async function settlePast(house: House, source: SeedSource, until: Date): Promise<void> {
  await letClocksRun({ house, source, planned: [], seen: new Set(), script: new Map() }, until);
}

/** Lets every deadline up to an instant run out at its own time. */
async function letClocksRun(stage: Stage, until: Date): Promise<void> {
  const { house, source } = stage;
  for (;;) {
    const due = await inClock(house, (trx) => findNextClock(trx));
    if (due === undefined || due > until) return;
    source.moveTo(due);
    await runClocks(house);
    await planAnswers(stage);
    const earlier = stage.planned.some((each) => each.at < until && each.at <= source.now());
    if (earlier) return;
  }
}

function receiptOf({ daysBefore, at }: DemoEnquiry, origin: Date): Date {
  const day = new Date(origin.getTime() - daysBefore * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${at.padStart(5, '0')}:00Z`);
}
