import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findEnquiry, listEnquiries, recordFirstAnswer, updateEnquiry } from '@sebino/database/enquiry';
import { enquiryStatuses, freezeSpec, specHash } from '@sebino/domain/enquiry';
import { enquiryId } from '@sebino/domain/id';
import { language } from '@sebino/domain/language';
import { requirement } from '@sebino/domain/requirement';
import { enquiryRow, enquiryView, toEnquiryRow, viewEnquiry } from './enquiryView.ts';
import { instant, rowVersion } from './bounds.ts';
import { badRequest, conflict, orConflict, orNotFound, router } from './init.ts';
import { inviteBy } from './invite.ts';
import { openLedger } from './ledger.ts';
import { judge } from './matchingOf.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { decideAllocation, publish } from './proposal.ts';
import { record } from './record.ts';
import { requirementTrouble } from './requirementTrouble.ts';

export const enquiryOfficeRouter = router({
  list: staff('coordinator', 'admin')
    .input(
      z.strictObject({
        language,
        statuses: z.array(z.enum(enquiryStatuses)).min(1).default(['quarantined', 'received', 'published']),
        before: instant.optional(),
      }),
    )
    .output(z.array(enquiryRow))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const filter = { statuses: input.statuses, limit: 50 };
        const rows = await listEnquiries(
          trx,
          input.before === undefined ? filter : { ...filter, before: input.before },
        );
        return rows.map((each) => toEnquiryRow(ctx.house.pack, each, each.requirements, input.language));
      }),
    ),

  show: staff('coordinator')
    .input(z.strictObject({ id: enquiryId, language }))
    .output(enquiryView)
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, (trx) =>
        viewEnquiry(trx, ctx.house, { ...input, personId: ctx.actor.personId }),
      ),
    ),

  /** Writes the requirements as the coordinator reads them; each keeps where it comes from. */
  saveRequirements: staff('coordinator')
    .input(
      z.strictObject({
        id: enquiryId,
        version: rowVersion,
        requirements: z.array(requirement).max(60),
      }),
    )
    .output(z.object({ version: z.number() }))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const enquiry = orNotFound(await findEnquiry(trx, input.id));
        if (enquiry.status !== 'received' && enquiry.status !== 'quarantined') throw conflict('not-open');
        const trouble = requirementTrouble(ctx.house.pack, input.requirements);
        if (trouble !== undefined) throw badRequest(trouble);
        const saved = await updateEnquiry(
          trx,
          { id: enquiry.id, version: input.version },
          { requirements: input.requirements },
        );
        if (!saved) throw conflict('changed-meanwhile');
        await record(
          trx,
          ctx.house,
          { actor: ctx.actor, requestId: ctx.requestId },
          {
            kind: 'requirements-saved',
            subject: 'enquiry',
            subjectId: enquiry.id,
            data: { specHash: specHash(input.requirements) },
          },
        );
        return { version: input.version + 1 };
      }),
    ),

  /** Takes an enquiry out of quarantine, or ends it there as spam or as a need nobody here can meet. */
  decide: staff('coordinator')
    .input(
      z.strictObject({
        id: enquiryId,
        version: rowVersion,
        decision: z.enum(['release', 'close-spam', 'close-unmet']),
      }),
    )
    .output(z.object({}))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const enquiry = orNotFound(await findEnquiry(trx, input.id));
        const allowed = input.decision === 'close-unmet' ? 'received' : 'quarantined';
        if (enquiry.status !== allowed) throw conflict('not-open');
        const now = ctx.house.now();
        const saved = await updateEnquiry(
          trx,
          { id: enquiry.id, version: input.version },
          input.decision === 'release' ? { status: 'received' } : { status: 'closed', endedAt: now },
        );
        if (!saved) throw conflict('changed-meanwhile');
        if (input.decision === 'close-unmet') await recordFirstAnswer(trx, enquiry.id, now);
        await record(
          trx,
          ctx.house,
          { actor: ctx.actor, requestId: ctx.requestId },
          { kind: `enquiry-${decisionKinds[input.decision]}`, subject: 'enquiry', subjectId: enquiry.id },
        );
        return {};
      }),
    ),

  /**
   * Accepts what the rotation proposes: freezes the spec, writes the ledger and invites, in one transaction. `head` is
   * the ledger the coordinator looked at; when it has moved since, they look again.
   */
  accept: staff('coordinator')
    .input(z.strictObject({ id: enquiryId, version: rowVersion, head: z.string() }))
    .output(z.object({ invited: z.number() }))
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const by = { actor: ctx.actor, requestId: ctx.requestId };
      return asActor(house.database.db, ctx.actor, async (trx) => {
        const programme = await runningProgramme(trx);
        const ledger = await openLedger(trx, programme.slug);
        const enquiry = orNotFound(await findEnquiry(trx, input.id));
        if (enquiry.status !== 'received') throw conflict('already-allocated');
        if (ledger.state.head !== input.head) throw conflict('ledger-moved');
        const spec = orConflict(freezeSpec(enquiry));
        const { members, verdicts } = await judge(trx, house, programme, spec.requirements);
        const entry = decideAllocation(house, programme, enquiry, spec, ledger.state, members, verdicts);
        if (entry.kind === 'refused') throw conflict(entry.code);
        await publish(trx, house, enquiry, input.version, spec, ctx.actor.personId, verdicts);
        await ledger.append(entry.entry, house.now());
        await inviteBy(trx, house, by, entry.entry, {
          programme,
          enquiry,
          requirements: spec.requirements,
          members,
          verdicts,
        });
        return {
          invited:
            entry.entry.chosen.length + (entry.entry.kind === 'direct-choice' ? 0 : entry.entry.picks.length),
        };
      });
    }),
});

const decisionKinds = {
  release: 'released',
  'close-spam': 'closed-as-spam',
  'close-unmet': 'closed-unmet',
} as const;
