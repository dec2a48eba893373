import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { deleteDrawing, drawingLimits, listDrawingsByKey } from '@sebino/database/drawing';
import { findEnquiry, updateEnquiry } from '@sebino/database/enquiry';
import { findAnswer } from '@sebino/database/idempotency';
import { endLinks, findLiveLink } from '@sebino/database/link';
import { findAddressee } from '@sebino/database/person';
import { takeToken } from '@sebino/database/rateLimit';
import { hashOf } from '@sebino/domain/chain';
import { drawingId } from '@sebino/domain/id';
import { inLanguage, language } from '@sebino/domain/language';
import { nameOfTerm } from '@sebino/domain/sector';
import { badRequest, conflict, notFound, orNotFound, router, tooMany } from './init.ts';
import { queueMail } from './mailing.ts';
import { networkOf } from './network.ts';
import { anyone, linkToken } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { receive, submissionLimits } from './receive.ts';
import { receiptMail } from './receipt.ts';
import { record } from './record.ts';
import { requirementTrouble } from './requirementTrouble.ts';
import { orKept, sent, submission } from './submission.ts';

const fieldOutput = z.object({
  id: z.string(),
  kind: z.enum(['terms', 'number', 'range', 'quantity', 'text', 'day']),
  label: z.string(),
  unit: z.string().optional(),
  essential: z.boolean(),
  options: z.array(z.object({ id: z.string(), name: z.string() })),
});

const fileOutput = z.object({ id: z.string(), name: z.string(), kind: z.string(), bytes: z.number() });

export const enquiryPublicRouter = router({
  /** What the form asks, in the order of the pack, with the names to choose from. */
  form: anyone
    .input(z.strictObject({ language }))
    .output(
      z.object({
        fields: z.array(fieldOutput),
        limits: z.object({ count: z.number(), bytesEach: z.number(), bytesTogether: z.number() }),
      }),
    )
    .query(({ ctx, input }) => {
      const { pack } = ctx.house;
      return {
        fields: pack.requirementFields
          .filter((field) => field.asked !== undefined)
          .sort((a, b) => (a.asked ?? 0) - (b.asked ?? 0))
          .map((field) => ({
            id: field.id,
            kind: field.kind,
            label: inLanguage(field.labels, input.language),
            ...(field.unit === undefined ? {} : { unit: field.unit }),
            essential: field.essential === true,
            options: (pack.vocabularies.find((each) => each.id === field.vocabulary)?.terms ?? [])
              .map((term) => ({ id: term.id, name: nameOfTerm(term, input.language) }))
              .sort((a, b) => (a.name < b.name ? -1 : 1)),
          })),
        limits: drawingLimits,
      };
    }),

  /** A task for the visitor's machine; solved and sent with the form, it stands for the confirmation by mail. */
  challenge: anyone
    .input(z.strictObject({}))
    .output(z.record(z.string(), z.unknown()))
    .query(({ ctx }) => ctx.house.proofOfWork.issue(ctx.house.now())),

  /** What a form has received so far; the key is as secret as the form. */
  files: anyone
    .input(z.strictObject({ uploadKey: z.uuid() }))
    .output(z.array(fileOutput))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const files = await listDrawingsByKey(trx, input.uploadKey);
        return files.map(({ id, name, kind, bytes }) => ({ id, name, kind, bytes }));
      }),
    ),

  /** Takes a file out of a form that was not sent yet. */
  removeFile: anyone
    .input(z.strictObject({ uploadKey: z.uuid(), drawingId }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const removed = await asActor(ctx.house.database.db, ctx.actor, (trx) =>
        deleteDrawing(trx, input.uploadKey, input.drawingId),
      );
      if (!removed) throw notFound();
      await ctx.house.removeFiles([input.drawingId]);
      return {};
    }),

  /** Takes an enquiry. Once answered it is never lost, and the same form sent again gets the same answer. */
  submit: anyone
    .input(submission)
    .output(sent)
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const now = house.now();
      const trouble = requirementTrouble(house.pack, input.draft.requirements);
      if (trouble !== undefined) throw badRequest(trouble);
      // What tables derive and what we propose is added by the office: a visitor only states.
      if (input.draft.requirements.some((each) => each.origin !== 'stated'))
        throw badRequest('origin-not-stated');
      const proof = input.proof === undefined ? undefined : await house.proofOfWork.check(input.proof, now);
      const request = {
        scope: 'enquiry',
        key: input.idempotencyKey,
        requestHash: hashOf(JSON.parse(JSON.stringify(input.draft))),
        now,
      };
      const sender = house.digest(networkOf(ctx.ip));
      if (input.proof !== undefined && proof === undefined) {
        // Junk costs its sender alone: neither a number nor everybody's turns.
        const { perSender } = submissionLimits(house, now);
        if (!(await takeToken(house.database.db, { ...perSender, key: sender })).allowed) throw tooMany();
        // A form that was answered keeps its answer for as long as its key lives, which is longer than its task.
        const kept = await findAnswer(house.database.db, request);
        if (kept.ok && kept.value === undefined) throw badRequest('proof-refused');
        return orKept(kept);
      }
      const by = { actor: ctx.actor, requestId: ctx.requestId };
      return receive(house, { input, by, sender, request, ...(proof === undefined ? {} : { proof }) });
    }),

  /** The buyer's yes from the mailed page: by POST, since mail scanners open links. */
  confirm: anyone
    .input(z.strictObject({ token: linkToken }))
    .output(z.object({ number: z.string() }))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const now = house.now();
        const link = orNotFound(await findLiveLink(trx, house.digests(input.token), 'confirmation', now));
        const enquiry = orNotFound(await findEnquiry(trx, link.enquiryId));
        const buyer = orNotFound(await findAddressee(trx, link.personId));
        await endLinks(trx, { id: link.id }, now);
        if (enquiry.status !== 'unconfirmed') throw notFound();
        const status = enquiry.spamSigns.length > 0 ? 'quarantined' : 'received';
        if (!(await updateEnquiry(trx, enquiry, { status, confirmedAt: now })))
          throw conflict('changed-meanwhile');
        await record(
          trx,
          house,
          { actor: ctx.actor, requestId: ctx.requestId },
          {
            kind: 'enquiry-confirmed',
            subject: 'enquiry',
            subjectId: enquiry.id,
          },
        );
        // The owner of the address has just asked for it: it leaves at once.
        await queueMail(
          trx,
          house,
          await receiptMail(trx, house, await runningProgramme(trx), { enquiry, buyer }),
        );
        return { number: enquiry.number };
      }),
    ),
});
