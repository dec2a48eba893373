import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findEnquiry } from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listMembers } from '@sebino/database/firm';
import { decideOverride, insertOverrideRequest, listPendingOverrides } from '@sebino/database/rotation';
import type { OverrideRequest } from '@sebino/database/rotation';
import { hashOf } from '@sebino/domain/chain';
import { freezeSpec } from '@sebino/domain/enquiry';
import type { Spec } from '@sebino/domain/enquiry';
import type { Programme } from '@sebino/domain/programme';
import { enquiryId, firmId } from '@sebino/domain/id';
import { overrideAllocation } from '@sebino/domain/rotation/allocate';
import type { OverrideFacts } from '@sebino/domain/rotation/allocate';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import { line } from '@sebino/domain/text';
import { badRequest, conflict, orConflict, orNotFound, router } from './init.ts';
import { inviteBy } from './invite.ts';
import type { House } from './context.ts';
import { openLedger, readLedger } from './ledger.ts';
import { judge } from './matchingOf.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { publish, toFacts } from './proposal.ts';
import { record } from './record.ts';

/** Kinds of reason that a choice against the rotation may have; the words come beside it. */
export const overrideReasons = ['continuity', 'language', 'distance', 'buyer-requirement', 'other'] as const;

export const overrideRouter = router({
  /** Asks for other firms than the rotation would invite. Nothing happens until another person has countersigned. */
  propose: staff('coordinator')
    .input(
      z.strictObject({
        enquiryId,
        firmIds: z.array(firmId).min(1).max(14),
        reasonCode: z.enum(overrideReasons),
        reason: line(500),
      }),
    )
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const enquiry = orNotFound(await findEnquiry(trx, input.enquiryId));
        if (enquiry.status !== 'received') throw conflict('already-allocated');
        const programme = await runningProgramme(trx);
        const members = new Set((await listMembers(trx, programme.id)).map((member) => member.firm.id));
        if (input.firmIds.some((id) => !members.has(id))) throw badRequest('unknown-firm');
        const request = {
          id: house.newId(),
          enquiryId: enquiry.id,
          firmIds: [...new Set(input.firmIds)],
          reason: `${input.reasonCode}: ${input.reason}`,
          proposedBy: ctx.actor.personId,
          proposedAt: house.now(),
        };
        // What the rule would refuse is said now, not to the second person, who could then only say no.
        const spec = orConflict(freezeSpec(enquiry));
        const judged = await judge(trx, house, programme, spec.requirements);
        const state = await readLedger(trx, programme.slug);
        orConflict(
          overrideAllocation(
            state,
            overrideFacts(house, programme, enquiry, spec, judged, request, somebodyElse),
          ),
        );
        const { id } = request;
        const inserted = await insertOverrideRequest(trx, request);
        if (!inserted) throw conflict('override-pending');
        await record(
          trx,
          house,
          { actor: ctx.actor, requestId: ctx.requestId },
          {
            kind: 'override-proposed',
            subject: 'enquiry',
            subjectId: enquiry.id,
            data: { overrideId: id, reasonCode: input.reasonCode },
          },
        );
        return { id };
      }),
    ),

  /** A second person's yes or no. With the yes the rule is run all the same and recorded beside the choice. */
  countersign: staff('coordinator')
    .input(z.strictObject({ id: z.uuid(), enquiryId, approve: z.boolean() }))
    .output(z.object({}))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const by = { actor: ctx.actor, requestId: ctx.requestId };
        const programme = await runningProgramme(trx);
        const ledger = await openLedger(trx, programme.slug);
        const pending = await listPendingOverrides(trx, input.enquiryId);
        const request = orNotFound(pending.find((each) => each.id === input.id));
        if (request.proposedBy === ctx.actor.personId) throw conflict('same-person');
        const enquiry = orNotFound(await findEnquiry(trx, request.enquiryId));
        const status = input.approve ? 'countersigned' : 'refused';
        const now = house.now();
        if (!(await decideOverride(trx, { id: request.id, status, by: ctx.actor.personId, at: now })))
          throw conflict('changed-meanwhile');
        await record(trx, house, by, {
          kind: `override-${status}`,
          subject: 'enquiry',
          subjectId: enquiry.id,
          data: { overrideId: request.id },
        });
        if (!input.approve) return {};
        if (enquiry.status !== 'received') throw conflict('already-allocated');
        const spec = orConflict(freezeSpec(enquiry));
        const { members, verdicts } = await judge(trx, house, programme, spec.requirements);
        const entry = orConflict(
          overrideAllocation(
            ledger.state,
            overrideFacts(
              house,
              programme,
              enquiry,
              spec,
              { members, verdicts },
              request,
              ctx.actor.personId,
            ),
          ),
        );
        await publish(trx, house, enquiry, enquiry.version, spec, ctx.actor.personId, verdicts);
        await ledger.append(entry, now);
        await inviteBy(trx, house, by, entry, {
          programme,
          enquiry,
          requirements: spec.requirements,
          members,
          verdicts,
        });
        return {};
      }),
    ),
});

/** Stands for the second person while nobody knows who it will be. */
const somebodyElse = '00000000-0000-0000-0000-000000000000';

/** An override as the rule is asked about it; who countersigns is the last thing known. */
function overrideFacts(
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  spec: Spec,
  { members, verdicts }: Awaited<ReturnType<typeof judge>>,
  request: OverrideRequest,
  countersignerId: string,
): OverrideFacts {
  const [reasonCode = 'other'] = request.reason.split(':');
  const chosen = members
    .filter((member) => request.firmIds.includes(member.firm.id))
    .map((member) => ledgerKey.parse(member.ledgerKey));
  return {
    ...toFacts(house, programme, enquiry, spec, members, verdicts),
    picks: [],
    places: chosen.length,
    stage: 'first',
    chosen,
    reasonCode,
    // Salted with the request's id, so that a short reason cannot be guessed from the export.
    reasonHash: hashOf({ id: request.id, reason: request.reason }),
    proposerId: request.proposedBy,
    countersignerId,
  };
}
