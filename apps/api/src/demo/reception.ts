import { findEnquiry } from '@sebino/database/enquiry';
import { listPendingOverrides } from '@sebino/database/rotation';
import { dayAt } from '@sebino/domain/calendar';
import { firmId } from '@sebino/domain/id';
import type { EnquiryId, FirmId } from '@sebino/domain/id';
import type { WorkingHours } from '@sebino/domain/programme';
import type { Requirement } from '@sebino/domain/requirement';
import type { House } from '@sebino/trpc/context';
import { judge } from '@sebino/trpc/matchingOf';
import { portalRouter } from '@sebino/trpc/portal';
import { runningProgramme } from '@sebino/trpc/programme';
import { readExamples, toRequirements } from './enquiries.ts';
import type { DemoEnquiry } from './script.ts';
import { addHours, contextOf, inClock, officeCaller, plan } from './stage.ts';
import type { Stage } from './stage.ts';

/** The buyer sends the form; two working hours later the coordinator reads it, unless the script leaves it lying. */
export async function send(stage: Stage, enquiry: DemoEnquiry): Promise<void> {
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
    await office.enquiry.accept({ id, version, head: proposal.head });
    return;
  }
  const { candidates, places } = proposal.arithmetic;
  const kept = candidates.filter((each) => each.ruleChosen).slice(0, places - 1);
  const other = candidates.find((each) => !each.ruleChosen);
  if (other === undefined) {
    await office.enquiry.accept({ id, version, head: proposal.head });
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
