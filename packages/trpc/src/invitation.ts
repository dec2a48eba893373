import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listDrawings } from '@sebino/database/drawing';
import { findInvitationSubject } from '@sebino/database/enquiry';
import { findMember } from '@sebino/database/firm';
import { findInvitation } from '@sebino/database/invitation';
import { listReadableQuotations } from '@sebino/database/quotation';
import { findVerdict } from '@sebino/database/rotation';
import { findSpec } from '@sebino/database/spec';
import { decline, invitationStatuses, mayOpenDrawings } from '@sebino/domain/invitation';
import { language } from '@sebino/domain/language';
import { quotationDraft } from '@sebino/domain/quotation';
import { recordAnswer, recordQuotation } from './answer.ts';
import { enterCode, oneTimeCode, openedSession, sendCode } from './code.ts';
import { orNotFound, router } from './init.ts';
import { byPersonalLink, byPersonalLinkAndCode, linkToken } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { quotationOutput, toQuotationOutput } from './quotation.ts';
import { settleInvitation, settleOrLeaveToClock } from './settle.ts';
import { figureOutput, requirementOutput, wordReason, wordRequirement } from './wording.ts';

const token = linkToken;
const status = z.enum(invitationStatuses);

/** A firm's own invitation. The link alone says what the mail said and takes "I cannot" and "call me". */
export const invitationRouter = router({
  show: byPersonalLink
    .input(z.strictObject({ token, language }))
    .output(
      z.object({
        enquiryNumber: z.string(),
        firmName: z.string(),
        programmeName: z.string(),
        summary: z.string(),
        country: z.string(),
        whyYou: z.array(z.string()),
        direct: z.boolean(),
        status,
        callRequested: z.boolean(),
        answerDueAt: z.date(),
        timeZone: z.string(),
        proved: z.boolean(),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const programme = await runningProgramme(trx);
        const invitation = orNotFound(await findInvitation(trx, ctx.actor.invitationId));
        const enquiry = orNotFound(await findInvitationSubject(trx, invitation.enquiryId));
        const spec = orNotFound(await findSpec(trx, invitation.enquiryId));
        const member = orNotFound(await findMember(trx, programme.id, invitation.firmId));
        const verdict = await findVerdict(trx, invitation.enquiryId, invitation.firmId);
        return {
          enquiryNumber: enquiry.number,
          firmName: member.firm.name,
          programmeName: programme.name,
          summary: pack.summarise(spec.requirements, input.language),
          country: enquiry.country,
          whyYou: (verdict?.fits ?? []).slice(0, 4).map((reason) => pack.explain(reason, input.language)),
          direct: invitation.by === 'direct-choice',
          status: invitation.status,
          callRequested: invitation.callRequested,
          answerDueAt: invitation.answerDueAt,
          timeZone: programme.settings.workingHours.timeZone,
          proved: ctx.actor.proved,
        };
      }),
    ),

  decline: byPersonalLink
    .input(z.strictObject({ token, decline }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const by = { actor: ctx.actor, requestId: ctx.requestId };
      const invitation = await asActor(house.database.db, ctx.actor, (trx) =>
        recordAnswer(trx, house, by, ctx.actor.invitationId, {
          kind: 'decline',
          decline: input.decline,
        }),
      );
      await settleOrLeaveToClock(ctx, invitation.enquiryId, () => settleInvitation(house, invitation.id));
      return {};
    }),

  callMe: byPersonalLink
    .input(z.strictObject({ token }))
    .output(z.object({}))
    .mutation(async ({ ctx }) => {
      const by = { actor: ctx.actor, requestId: ctx.requestId };
      await asActor(ctx.house.database.db, ctx.actor, (trx) =>
        recordAnswer(trx, ctx.house, by, ctx.actor.invitationId, { kind: 'call-me' }),
      );
      return {};
    }),

  sendCode: byPersonalLink
    .input(z.strictObject({ token }))
    .output(z.object({}))
    .mutation(async ({ ctx }) => {
      await sendCode(ctx);
      return {};
    }),

  enterCode: byPersonalLink
    .input(z.strictObject({ token, code: oneTimeCode }))
    .output(openedSession)
    .mutation(({ ctx, input }) => enterCode(ctx, input.code)),

  /** Everything a firm needs to quote, and its own quotation if there is one. */
  open: byPersonalLinkAndCode
    .input(z.strictObject({ token, language }))
    .output(
      z.object({
        status,
        /** What the firm itself answered; behind the code, since no mail says it. */
        decline: decline.optional(),
        text: z.string(),
        requirements: z.array(requirementOutput),
        figure: figureOutput.optional(),
        questions: z.array(z.string()),
        drawings: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number() })),
        drawingsHidden: z.boolean(),
        quotationDueAt: z.date().optional(),
        quotation: quotationOutput.optional(),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const invitation = orNotFound(await findInvitation(trx, ctx.actor.invitationId));
        const enquiry = orNotFound(await findInvitationSubject(trx, invitation.enquiryId));
        const spec = orNotFound(await findSpec(trx, invitation.enquiryId));
        const verdict = await findVerdict(trx, invitation.enquiryId, invitation.firmId);
        const figure = pack.draw(spec.requirements);
        const hidden = !mayOpenDrawings(invitation, enquiry);
        const [quotation] = await listReadableQuotations(trx, invitation.enquiryId);
        return {
          status: invitation.status,
          ...(invitation.decline === undefined ? {} : { decline: invitation.decline }),
          text: enquiry.text,
          requirements: spec.requirements.map((each) => wordRequirement(pack, each, input.language)),
          ...(figure === undefined ? {} : { figure }),
          questions: (verdict?.reasons ?? []).map((reason) => wordReason(pack, reason, input.language).words),
          drawings: hidden
            ? []
            : (await listDrawings(trx, invitation.enquiryId)).map(({ id, name, bytes }) => ({
                id,
                name,
                bytes,
              })),
          drawingsHidden: hidden,
          ...(invitation.quotationDueAt === undefined ? {} : { quotationDueAt: invitation.quotationDueAt }),
          ...(quotation === undefined ? {} : { quotation: toQuotationOutput(quotation) }),
        };
      }),
    ),

  accept: byPersonalLinkAndCode
    .input(z.strictObject({ token }))
    .output(z.object({ quotationDueAt: z.date() }))
    .mutation(async ({ ctx }) => {
      const by = { actor: ctx.actor, requestId: ctx.requestId };
      const invitation = await asActor(ctx.house.database.db, ctx.actor, (trx) =>
        recordAnswer(trx, ctx.house, by, ctx.actor.invitationId, { kind: 'accept' }),
      );
      return { quotationDueAt: orNotFound(invitation.quotationDueAt) };
    }),

  quote: byPersonalLinkAndCode
    .input(z.strictObject({ token, quotation: quotationDraft }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const by = { actor: ctx.actor, requestId: ctx.requestId };
      const invitation = await asActor(house.database.db, ctx.actor, (trx) =>
        recordQuotation(trx, house, by, ctx.actor.invitationId, input.quotation),
      );
      await settleOrLeaveToClock(ctx, invitation.enquiryId, () => settleInvitation(house, invitation.id));
      return {};
    }),
});
