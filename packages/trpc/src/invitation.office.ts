import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findEnquiry } from '@sebino/database/enquiry';
import { flagCapability } from '@sebino/database/capability';
import { findInvitation } from '@sebino/database/invitation';
import { hasUnjudged, isUnjudged } from '@sebino/database/invitationSettlement';
import { findVerdict } from '@sebino/database/rotation';
import { invitationId } from '@sebino/domain/id';
import { decline } from '@sebino/domain/invitation';
import { quotationDraft } from '@sebino/domain/quotation';
import { correct } from '@sebino/domain/rotation/correct';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import { findMember } from '@sebino/database/firm';
import { mailAnswerReceipt, recordAnswer, recordQuotation } from './answer.ts';
import { conflict, orConflict, orNotFound, router } from './init.ts';
import { openLedger } from './ledger.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { record } from './record.ts';
import { settleInvitation, settleOrLeaveToClock } from './settle.ts';

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept') }),
  z.strictObject({ kind: z.literal('decline'), decline }),
  z.strictObject({ kind: z.literal('call-me') }),
]);

/** What the coordinator records for a firm that answered by phone; the firm gets a receipt, without any amount. */
export const invitationOfficeRouter = router({
  recordAnswer: staff('coordinator')
    .input(z.strictObject({ id: invitationId, answer }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const invitation = await asActor(house.database.db, ctx.actor, async (trx) => {
        const by = { actor: ctx.actor, requestId: ctx.requestId };
        const saved = await recordAnswer(trx, house, by, input.id, input.answer);
        await mailAnswerReceipt(trx, house, by, saved, input.answer.kind);
        return saved;
      });
      if (invitation.status === 'declined')
        await settleOrLeaveToClock(ctx, invitation.enquiryId, () => settleInvitation(house, invitation.id));
      return {};
    }),

  /** A price typed at the firm's dictation: written here, and from then on sealed for this person too. */
  recordQuotation: staff('coordinator')
    .input(z.strictObject({ id: invitationId, quotation: quotationDraft }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const invitation = await asActor(house.database.db, ctx.actor, async (trx) => {
        const by = { actor: ctx.actor, requestId: ctx.requestId };
        const saved = await recordQuotation(trx, house, by, input.id, input.quotation);
        await mailAnswerReceipt(trx, house, by, saved, 'quotation');
        return saved;
      });
      await settleOrLeaveToClock(ctx, invitation.enquiryId, () => settleInvitation(house, invitation.id));
      return {};
    }),

  /**
   * Judges "I cannot make it": the datum was wrong and has been corrected (the flag goes), or the firm could have made
   * it and is charged after all, unless the buyer picked it: such a place was free. Once for each invitation; until
   * every refusal that names a line of work is judged, that line raises a question.
   */
  judgeCannotMake: staff('coordinator')
    .input(z.strictObject({ id: invitationId, judgement: z.enum(['datum-corrected', 'charge']) }))
    .output(z.object({}))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const programme = await runningProgramme(trx);
        const ledger = await openLedger(trx, programme.slug);
        const invitation = orNotFound(await findInvitation(trx, input.id));
        if (invitation.decline?.reason !== 'cannot-make') throw conflict('nothing-to-judge');
        if (input.judgement === 'charge' && invitation.by === 'direct-choice')
          throw conflict('nothing-to-judge');
        if (!(await isUnjudged(trx, invitation.id))) throw conflict('nothing-to-judge');
        const enquiry = orNotFound(await findEnquiry(trx, invitation.enquiryId));
        const member = orNotFound(await findMember(trx, programme.id, invitation.firmId));
        if (input.judgement === 'charge') {
          const key = ledgerKey.parse(member.ledgerKey);
          const entry = orConflict(
            correct(ledger.state, { enquiryId: enquiry.id, key, why: 'charged', at: house.now() }),
          );
          await ledger.append(entry, house.now());
        }
        await record(
          trx,
          house,
          { actor: ctx.actor, requestId: ctx.requestId },
          {
            kind: input.judgement === 'charge' ? 'refusal-charged' : 'datum-corrected',
            subject: 'enquiry',
            subjectId: enquiry.id,
            data: { invitationId: invitation.id, firmId: invitation.firmId },
          },
        );
        const verdict = await findVerdict(trx, enquiry.id, invitation.firmId);
        if (verdict?.line !== undefined && !(await hasUnjudged(trx, verdict.line)))
          await flagCapability(trx, verdict.line, false);
        return {};
      }),
    ),
});
