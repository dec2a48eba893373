import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { findEnquiry } from '@sebino/database/enquiry';
import { listInvitations, findNextClock } from '@sebino/database/invitation';
import { listPendingOverrides } from '@sebino/database/rotation';
import { dayAt } from '@sebino/domain/calendar';
import type { StaffRole } from '@sebino/domain/actor';
import { firmId, personId } from '@sebino/domain/id';
import type { EnquiryId, FirmId } from '@sebino/domain/id';
import type { Invitation } from '@sebino/domain/invitation';
import { numberOf, quantityOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import { addWorkingDays } from '@sebino/domain/workingTime';
import type { WorkingHours } from '@sebino/domain/programme';
import { recordAnswer, recordQuotation } from '@sebino/trpc/answer';
import { runClocks } from '@sebino/trpc/clock';
import type { Context, House } from '@sebino/trpc/context';
import { judge } from '@sebino/trpc/matchingOf';
import { officeRouter } from '@sebino/trpc/office';
import { portalRouter } from '@sebino/trpc/portal';
import { runningProgramme } from '@sebino/trpc/programme';
import { settleInvitation } from '@sebino/trpc/settle';
import type { SeedSource } from './clock.ts';
import { readExamples, toRequirements } from './enquiries.ts';
import type { Behaviour, DemoEnquiry } from './script.ts';

/** Something that happens at an instant of the demo's past. */
interface Planned {
  at: Date;
  run(): Promise<void>;
}

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

interface Stage {
  house: House;
  source: SeedSource;
  planned: Planned[];
  seen: Set<string>;
  script: Map<string, DemoEnquiry>;
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

function plan(stage: Stage, event: Planned): void {
  stage.planned.push(event);
}

function receiptOf({ daysBefore, at }: DemoEnquiry, origin: Date): Date {
  const day = new Date(origin.getTime() - daysBefore * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${at.padStart(5, '0')}:00Z`);
}

async function send(stage: Stage, enquiry: DemoEnquiry): Promise<void> {
  const { house, source } = stage;
  const example = readExamples().find((each) => each.id === enquiry.example);
  if (example === undefined) throw new Error(`no example ${enquiry.example}`);
  const hours = await inClock(house, async (trx) => (await runningProgramme(trx)).settings.workingHours);
  const receivedOn = dayAt(source.now(), hours.timeZone);
  const reading = toRequirements(example.truth, example.origin, receivedOn);
  const asBuyer = portalRouter.createCaller(contextOf(house, { kind: 'public' }));
  const picked = enquiry.picked === undefined ? [] : await ableFirms(house, reading, enquiry.picked.count);
  const sent = await asBuyer.enquiry.submit({
    draft: {
      language: example.lang,
      text: example.text,
      // A buyer states; what tables derive and we propose is added by the office.
      requirements: reading
        .filter((each) => each.origin === 'stated')
        .map((each) => ({ ...each, origin: 'stated' as const })),
      buyer: {
        organisation: enquiry.organisation,
        email: `purchasing-${enquiry.example.toLowerCase()}@buyer.example`,
        country: enquiry.country,
      },
      choice:
        enquiry.picked === undefined
          ? { kind: 'cluster' }
          : { kind: 'picked', firmIds: picked, restByRotation: enquiry.picked.restByRotation },
      drawingAccess: 'invited-firms',
      uploadKey: source.newId(),
    },
    idempotencyKey: source.newId(),
    proof: source.newToken(),
    website: enquiry.left === 'quarantined' ? 'https://spam.example' : '',
    filledInSeconds: 95,
  });
  stage.script.set(sent.id, enquiry);
  if (enquiry.left !== undefined) return;
  const id = sent.id as EnquiryId;
  plan(stage, { at: addHours(source.now(), 2, hours), run: () => qualify(stage, id, reading, hours) });
}

/** The coordinator reads the text, completes the requirements and lets the rotation propose. */
async function qualify(
  stage: Stage,
  id: EnquiryId,
  reading: readonly Requirement[],
  hours: WorkingHours,
): Promise<void> {
  const { house, source } = stage;
  const enquiry = stage.script.get(id);
  const office = officeCaller(house, source, 'coordinator-1');
  const before = await inClock(house, (trx) => findEnquiry(trx, id));
  if (enquiry === undefined || before === undefined) return;
  const { version } = await office.enquiry.saveRequirements({
    id,
    version: before.version,
    requirements: [...reading],
  });
  if (enquiry.unmet === true) {
    await office.enquiry.decide({ id, version, decision: 'close-unmet' });
    return;
  }
  const shown = await office.enquiry.show({ id, language: 'it' });
  const { proposal } = shown;
  if (proposal?.kind !== 'possible') {
    await office.enquiry.decide({ id, version, decision: 'close-unmet' });
    return;
  }
  if (enquiry.override === undefined || proposal.arithmetic === undefined) {
    const head = proposal.arithmetic?.head ?? (await office.ledger.show({})).head;
    await office.enquiry.accept({ id, version, head });
    return;
  }
  const { candidates, places } = proposal.arithmetic;
  const kept = candidates.filter((each) => each.ruleChosen).slice(0, places - 1);
  const other = candidates.find((each) => !each.ruleChosen);
  if (other === undefined) {
    await office.enquiry.accept({ id, version, head: proposal.arithmetic.head });
    return;
  }
  await office.override.propose({
    enquiryId: id,
    firmIds: [...kept, other].map((each) => firmId.parse(each.firmId)),
    reasonCode: enquiry.override.reasonCode,
    reason: enquiry.override.reason,
  });
  plan(stage, {
    at: addHours(source.now(), 3, hours),
    run: async () => {
      const [request] = await inClock(house, (trx) => listPendingOverrides(trx, id));
      if (request === undefined) return;
      await officeCaller(house, source, 'coordinator-2').override.countersign({
        id: request.id,
        enquiryId: id,
        approve: true,
      });
    },
  });
}

/** Gives every new invitation the behaviour that the script holds for its place in the order of asking. */
async function planAnswers(stage: Stage): Promise<void> {
  const { house } = stage;
  for (const [id, enquiry] of stage.script) {
    const { invitations, hours } = await inClock(house, async (trx) => ({
      invitations: await listInvitations(trx, id),
      hours: (await runningProgramme(trx)).settings.workingHours,
    }));
    for (const [index, invitation] of invitations.entries()) {
      if (stage.seen.has(invitation.id)) continue;
      stage.seen.add(invitation.id);
      planAnswer(stage, invitation, enquiry.firms[index] ?? lateComer(enquiry), hours);
    }
  }
}

/** Who is asked after those the script names quotes too, a little above the first price. */
function lateComer({ firms }: DemoEnquiry): Behaviour {
  const first = firms.find((each) => each.do === 'quote');
  if (first === undefined) return { do: 'silent' };
  return {
    ...first,
    acceptAfterHours: 6,
    quoteAfterHours: 22,
    centsPerThousand: Math.round(first.centsPerThousand * 1.07),
  };
}

function planAnswer(stage: Stage, invitation: Invitation, behaviour: Behaviour, hours: WorkingHours): void {
  const { house, source } = stage;
  const by = {
    actor: { kind: 'firm', firmId: invitation.firmId, invitationId: invitation.id, proved: true } as const,
  };
  const after = (count: number): Date => addHours(invitation.invitedAt, count, hours);
  const answer = async (given: Parameters<typeof recordAnswer>[4]): Promise<void> => {
    const saved = await asActor(house.database.db, by.actor, (trx) =>
      recordAnswer(trx, house, by, invitation.id, given),
    );
    if (saved.status === 'declined') await settleInvitation(house, invitation.id);
  };
  switch (behaviour.do) {
    case 'silent':
      return;
    case 'call-me':
      return plan(stage, { at: after(behaviour.afterHours), run: () => answer({ kind: 'call-me' }) });
    case 'accept-and-lapse':
      return plan(stage, { at: after(behaviour.acceptAfterHours), run: () => answer({ kind: 'accept' }) });
    case 'decline':
      return plan(stage, {
        at: after(behaviour.afterHours),
        run: async () => {
          if (behaviour.byPhone !== true) return answer({ kind: 'decline', decline: behaviour.decline });
          await officeCaller(house, source, 'coordinator-1').invitation.recordAnswer({
            id: invitation.id,
            answer: { kind: 'decline', decline: behaviour.decline },
          });
        },
      });
    case 'quote':
      plan(stage, { at: after(behaviour.acceptAfterHours), run: () => answer({ kind: 'accept' }) });
      return plan(stage, {
        at: after(behaviour.quoteAfterHours),
        run: () => quote(stage, invitation, by, behaviour),
      });
  }
}

async function quote(
  stage: Stage,
  invitation: Invitation,
  by: { actor: { kind: 'firm'; firmId: FirmId; invitationId: Invitation['id']; proved: boolean } },
  behaviour: Extract<Behaviour, { do: 'quote' }>,
): Promise<void> {
  const { house } = stage;
  const enquiry = await inClock(house, (trx) => findEnquiry(trx, invitation.enquiryId));
  const asked = Math.max(1, Math.round(quantityOf(enquiry?.requirements ?? [], 'quantity')?.value ?? 1000));
  const grams = numberOf(enquiry?.requirements ?? [], 'weightG');
  const { centsPerThousand, weeks, toolingCents } = behaviour;
  await asActor(house.database.db, by.actor, (trx) =>
    recordQuotation(trx, house, by, invitation.id, {
      prices: [
        { quantity: asked, centsPerThousand },
        { quantity: asked * 4, centsPerThousand: Math.round(centsPerThousand * 0.88) },
      ],
      ...(toolingCents === undefined
        ? {}
        : { tooling: { costCents: toolingCents, owner: 'buyer' as const } }),
      leadTimeWeeks: weeks,
      ...(toolingCents === undefined ? {} : { sampleWeeks: Math.max(2, weeks - 2) }),
      ...(grams === undefined ? {} : { note: `${grams} g` }),
    }),
  );
  await settleInvitation(house, invitation.id);
}

async function ableFirms(house: House, reading: readonly Requirement[], count: number): Promise<FirmId[]> {
  const { verdicts } = await inClock(house, async (trx) =>
    judge(trx, house, await runningProgramme(trx), reading),
  );
  return verdicts
    .filter((verdict) => verdict.outcome !== 'not-eligible')
    .map((verdict) => verdict.firmId)
    .sort()
    .slice(0, count);
}

function addHours(from: Date, count: number, hours: WorkingHours): Date {
  return addWorkingDays(from, count / (hours.closesAtHour - hours.opensAtHour), hours);
}

export function officeCaller(
  house: House,
  source: SeedSource,
  key: string,
): ReturnType<typeof officeRouter.createCaller> {
  const roles: StaffRole[] = ['coordinator'];
  return officeRouter.createCaller(
    contextOf(house, { kind: 'staff', personId: personId.parse(source.idOf(key)), roles }),
  );
}

export function contextOf(house: House, actor: Context['actor']): Context {
  return { house, actor, ip: '127.0.0.1', requestId: 'seed', cookie: () => undefined };
}

async function inClock<T>(house: House, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asActor(house.database.db, { kind: 'clock' }, work);
}
