import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findEnquiry, updateEnquiry } from '@sebino/database/enquiry';
import { findSpec } from '@sebino/database/spec';
import { listDrawings, listOpenings } from '@sebino/database/drawing';
import { listInvitations } from '@sebino/database/invitation';
import { listReadableQuotations } from '@sebino/database/quotation';
import { listFirmNames } from '@sebino/database/firm';
import { listVerdicts } from '@sebino/database/rotation';
import { canBeRevoked, enquiryStatuses } from '@sebino/domain/enquiry';
import { decline, invitationStatuses } from '@sebino/domain/invitation';
import { language } from '@sebino/domain/language';
import { enterCode, oneTimeCode, openedSession, sendCode } from './code.ts';
import { conflict, orNotFound, router } from './init.ts';
import { byStatusLink, byStatusLinkAndCode, linkToken } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { quotationOutput, toQuotationOutput } from './quotation.ts';
import { record } from './record.ts';
import { settleOrLeaveToClock } from './settle.ts';
import { settleRevocation } from './settleRevocation.ts';
import { figureOutput, requirementOutput, wordReason, wordRequirement } from './wording.ts';

const token = linkToken;

const askedFirm = z.object({
  name: z.string(),
  slug: z.string(),
  status: z.enum(invitationStatuses),
  by: z.enum(['rotation', 'direct-choice', 'override']),
  decline: decline.optional(),
  invitedAt: z.date(),
  answerDueAt: z.date(),
  answeredAt: z.date().optional(),
  quotationDueAt: z.date().optional(),
});

/** The buyer's own page. The link alone says what the mail said; the rest opens with the code. */
export const statusRouter = router({
  show: byStatusLink
    .input(z.strictObject({ token }))
    .output(z.object({ number: z.string(), proved: z.boolean() }))
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const enquiry = orNotFound(await findEnquiry(trx, ctx.link.enquiryId));
        return { number: enquiry.number, proved: ctx.actor.proved };
      }),
    ),

  sendCode: byStatusLink
    .input(z.strictObject({ token }))
    .output(z.object({}))
    .mutation(async ({ ctx }) => {
      await sendCode(ctx);
      return {};
    }),

  enterCode: byStatusLink
    .input(z.strictObject({ token, code: oneTimeCode }))
    .output(openedSession)
    .mutation(({ ctx, input }) => enterCode(ctx, input.code)),

  /** Who was asked, what they answered, what was quoted once the seal is open, who opened the drawings. */
  open: byStatusLinkAndCode
    .input(z.strictObject({ token, language }))
    .output(
      z.object({
        number: z.string(),
        status: z.enum(enquiryStatuses),
        receivedAt: z.date(),
        /** The zone in which the house keeps its hours. */
        timeZone: z.string(),
        publishedAt: z.date().optional(),
        sealOpenedAt: z.date().optional(),
        text: z.string(),
        requirements: z.array(requirementOutput),
        figure: figureOutput.optional(),
        drawingAccess: z.enum(['invited-firms', 'chosen-firms']),
        drawings: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number() })),
        openings: z.array(z.object({ drawing: z.string(), firm: z.string().optional(), at: z.date() })),
        ableFirms: z.number(),
        memberCount: z.number(),
        firms: z.array(askedFirm),
        /** Members that were not asked because they cannot make it, with the gravest reason in one line. */
        notAble: z.array(z.object({ name: z.string(), reason: z.string() })),
        quotations: z.array(quotationOutput.extend({ firm: z.string() })),
        canRevoke: z.boolean(),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const enquiry = orNotFound(await findEnquiry(trx, ctx.link.enquiryId));
        const requirements = (await findSpec(trx, enquiry.id))?.requirements ?? enquiry.requirements;
        const figure = pack.draw(requirements);
        const verdicts = await listVerdicts(trx, enquiry.id);
        const invitations = await listInvitations(trx, enquiry.id);
        const firms = await listFirmNames(trx, [
          ...verdicts.map((verdict) => verdict.firmId),
          ...invitations.map((invitation) => invitation.firmId),
        ]);
        const nameOf = (id: string): string => firms.get(id)?.name ?? '';
        const quotations = await listReadableQuotations(trx, enquiry.id);
        return {
          number: enquiry.number,
          status: enquiry.status,
          receivedAt: enquiry.receivedAt,
          timeZone: (await runningProgramme(trx)).settings.workingHours.timeZone,
          ...(enquiry.publishedAt === undefined ? {} : { publishedAt: enquiry.publishedAt }),
          ...(enquiry.sealOpenedAt === undefined ? {} : { sealOpenedAt: enquiry.sealOpenedAt }),
          text: enquiry.text,
          requirements: requirements.map((each) => wordRequirement(pack, each, input.language)),
          ...(figure === undefined ? {} : { figure }),
          drawingAccess: enquiry.drawingAccess,
          drawings: (await listDrawings(trx, enquiry.id)).map(({ id, name, bytes }) => ({ id, name, bytes })),
          openings: (await listOpenings(trx, enquiry.id)).map((each) => ({
            drawing: each.drawingName,
            ...(each.firmName === undefined ? {} : { firm: each.firmName }),
            at: each.openedAt,
          })),
          ableFirms: verdicts.filter((verdict) => verdict.outcome !== 'not-eligible').length,
          memberCount: verdicts.length,
          firms: invitations.map((each) => ({
            name: nameOf(each.firmId),
            slug: firms.get(each.firmId)?.slug ?? '',
            status: each.status,
            by: each.by,
            ...(each.decline === undefined ? {} : { decline: each.decline }),
            invitedAt: each.invitedAt,
            answerDueAt: each.answerDueAt,
            ...(each.answeredAt === undefined ? {} : { answeredAt: each.answeredAt }),
            ...(each.quotationDueAt === undefined ? {} : { quotationDueAt: each.quotationDueAt }),
          })),
          notAble: verdicts.flatMap((verdict) => {
            const [gravest] = verdict.reasons;
            if (verdict.outcome !== 'not-eligible' || gravest === undefined) return [];
            return [
              { name: nameOf(verdict.firmId), reason: wordReason(pack, gravest, input.language).words },
            ];
          }),
          quotations: quotations.map((each) => ({ ...toQuotationOutput(each), firm: nameOf(each.firmId) })),
          canRevoke: canBeRevoked(enquiry.status),
        };
      }),
    ),

  /** Takes the enquiry back: from this instant no firm opens a drawing, and those preparing are told. */
  revoke: byStatusLinkAndCode
    .input(z.strictObject({ token }))
    .output(z.object({}))
    .mutation(async ({ ctx }) => {
      const { house, link } = ctx;
      await asActor(house.database.db, ctx.actor, async (trx) => {
        const enquiry = orNotFound(await findEnquiry(trx, link.enquiryId));
        if (!canBeRevoked(enquiry.status)) throw conflict('already-ended');
        const saved = await updateEnquiry(trx, enquiry, { status: 'revoked', endedAt: house.now() });
        if (!saved) throw conflict('changed-meanwhile');
        await record(
          trx,
          house,
          { actor: ctx.actor, requestId: ctx.requestId },
          { kind: 'enquiry-revoked', subject: 'enquiry', subjectId: enquiry.id },
        );
      });
      await settleOrLeaveToClock(ctx, link.enquiryId, () => settleRevocation(house, link.enquiryId));
      return {};
    }),
});
