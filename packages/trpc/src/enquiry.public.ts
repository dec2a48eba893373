import { z } from 'zod';
import { enquiryConfirmationMail } from '@sebino/email/enquiryConfirmation';
import { enquiryReceivedMail } from '@sebino/email/enquiryReceived';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { attachDrawings, deleteDrawing, drawingLimits, listDrawingsByKey } from '@sebino/database/drawing';
import {
  countEnquiriesOf,
  findEnquiry,
  insertEnquiry,
  spendChallenge,
  takeEnquiryNumber,
  updateEnquiry,
} from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listMembers } from '@sebino/database/firm';
import { claimKey, keepAnswer } from '@sebino/database/idempotency';
import { endLinks, findLiveLink } from '@sebino/database/link';
import { listReceiptTimes } from '@sebino/database/mail';
import { findAddressee, insertPerson } from '@sebino/database/person';
import { takeToken } from '@sebino/database/rateLimit';
import { hashOf } from '@sebino/domain/chain';
import { dayAt } from '@sebino/domain/calendar';
import { enquiryDraft } from '@sebino/domain/enquiry';
import type { EnquiryDraft } from '@sebino/domain/enquiry';
import { drawingId, enquiryId } from '@sebino/domain/id';
import { inLanguage, language, toPageLanguage } from '@sebino/domain/language';
import { confirmationHours } from '@sebino/domain/link';
import type { Programme } from '@sebino/domain/programme';
import type { SectorPack } from '@sebino/domain/sector';
import type { Context, House } from './context.ts';
import { badRequest, conflict, notFound, orConflict, orNotFound, router, tooMany } from './init.ts';
import { newLink, queueMail } from './mailing.ts';
import { networkOf } from './network.ts';
import { anyone, linkToken } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { record } from './record.ts';
import { nameOfTerm } from './wording.ts';

/** A person needs longer than this to fill the form; a program rarely waits. */
const leastFillSeconds = 4;

const fieldOutput = z.object({
  id: z.string(),
  kind: z.enum(['terms', 'number', 'range', 'quantity', 'text', 'day']),
  label: z.string(),
  unit: z.string().optional(),
  essential: z.boolean(),
  options: z.array(z.object({ id: z.string(), name: z.string() })),
});

const fileOutput = z.object({ id: z.string(), name: z.string(), kind: z.string(), bytes: z.number() });

const sent = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(['received', 'unconfirmed', 'quarantined']),
});

const submission = z.strictObject({
  draft: enquiryDraft,
  /** Made with the form: the same form sent twice is one enquiry. */
  idempotencyKey: z.uuid(),
  /** Solved proof of work; without it the enquiry waits for the buyer's confirmation by mail. */
  proof: z.string().max(4000).optional(),
  /** A field that people do not see. */
  website: z.string().max(500).default(''),
  filledInSeconds: z.number().min(0).max(10_000_000),
});

export const enquiryPublicRouter = router({
  /** What the form asks, in the order of the pack, with the names to choose from. */
  form: anyone
    .input(z.strictObject({ language }))
    .output(
      z.object({
        fields: z.array(fieldOutput),
        firms: z.array(z.object({ id: z.string(), name: z.string(), town: z.string() })),
        limits: z.object({ count: z.number(), bytesEach: z.number(), bytesTogether: z.number() }),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const programme = await runningProgramme(trx);
        const members = await listMembers(trx, programme.id);
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
          firms: members
            .filter((member) => member.standing === 'active')
            .map(({ firm }) => ({ id: firm.id, name: firm.name, town: firm.town })),
          limits: drawingLimits,
        };
      }),
    ),

  /** A task for the visitor's machine; solved and sent with the form, it stands for the confirmation by mail. */
  challenge: anyone
    .input(z.strictObject({}))
    .output(z.record(z.string(), z.unknown()))
    .query(
      async ({ ctx }) => (await ctx.house.proofOfWork.issue(ctx.house.now())) as Record<string, unknown>,
    ),

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
      const trouble = troubleWith(house.pack, input.draft);
      if (trouble !== undefined) throw badRequest(trouble);
      const proof = input.proof === undefined ? undefined : await house.proofOfWork.check(input.proof, now);
      if (input.proof !== undefined && proof === undefined) throw badRequest('proof-refused');
      await takeTurn(ctx);
      return asActor(house.database.db, ctx.actor, async (trx) => {
        const request = {
          scope: 'enquiry',
          key: input.idempotencyKey,
          requestHash: hashOf(JSON.parse(JSON.stringify(input.draft))),
          now,
        };
        const kept = orConflict(await claimKey(trx, request));
        if (kept !== undefined) return sent.parse(kept.body);
        if (proof !== undefined && !(await spendChallenge(trx, proof.id, proof.expiresAt)))
          throw badRequest('proof-refused');
        const body = await receive(trx, ctx, input, proof !== undefined);
        await keepAnswer(trx, request, { status: 200, body });
        return body;
      });
    }),

  /** The buyer's yes from the mailed page: by POST, since mail scanners open links. */
  confirm: anyone
    .input(z.strictObject({ token: linkToken }))
    .output(z.object({ number: z.string() }))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const now = house.now();
        const link = orNotFound(await findLiveLink(trx, house.digest(input.token), 'confirmation', now));
        const enquiry = orNotFound(await findEnquiry(trx, link.enquiryId));
        const buyer = orNotFound(await findAddressee(trx, link.personId));
        await endLinks(trx, { id: link.id }, now);
        if (enquiry.status !== 'unconfirmed') throw notFound();
        const status = enquiry.spamSigns.length > 0 ? 'quarantined' : 'received';
        if (!(await updateEnquiry(trx, enquiry, { status, confirmedAt: now })))
          throw conflict('changed-meanwhile');
        await record(trx, house, by(ctx), {
          kind: 'enquiry-confirmed',
          subject: 'enquiry',
          subjectId: enquiry.id,
        });
        await mailReceipt(trx, house, await runningProgramme(trx), enquiry, buyer);
        return { number: enquiry.number };
      }),
    ),
});

function by(ctx: Context): { actor: Context['actor']; requestId: string } {
  return { actor: ctx.actor, requestId: ctx.requestId };
}

/** A field the sector does not have, a name that is in none of its vocabularies, or a value of the wrong kind. */
function troubleWith(pack: SectorPack, draft: EnquiryDraft): string | undefined {
  const seen = new Set<string>();
  for (const { field, value, origin } of draft.requirements) {
    const known = pack.requirementFields.find((each) => each.id === field);
    if (known === undefined) return 'unknown-field';
    if (seen.has(field)) return 'field-twice';
    seen.add(field);
    if (origin !== 'stated') return 'origin-not-stated';
    if (value.kind === 'unknown') continue;
    if (value.kind !== known.kind) return 'wrong-kind';
    if (value.kind === 'terms') {
      const terms = pack.vocabularies.find((each) => each.id === known.vocabulary)?.terms ?? [];
      if (value.terms.some((id) => !terms.some((term) => term.id === id))) return 'unknown-term';
    }
  }
  return undefined;
}

/** Counted before the work and for every try; how often one address may ask is counted by its enquiries. */
async function takeTurn({ house, ip }: Context): Promise<void> {
  const { enquiriesPerAddressPerHour, enquiriesPerHour } = house.limits;
  const turns = [
    { bucket: 'enquiry-ip', key: house.digest(networkOf(ip)), limit: enquiriesPerAddressPerHour },
    { bucket: 'enquiry-all', key: 'all', limit: enquiriesPerHour },
  ];
  for (const turn of turns) {
    const token = await takeToken(house.database.db, { ...turn, windowSeconds: 3600, now: house.now() });
    if (!token.allowed) throw tooMany();
  }
}

async function receive(
  trx: Trx,
  ctx: Context,
  input: z.infer<typeof submission>,
  proved: boolean,
): Promise<z.infer<typeof sent>> {
  const { house } = ctx;
  const { draft } = input;
  const now = house.now();
  const programme = await runningProgramme(trx);
  await refuseUnknownFirms(trx, programme, draft);
  const dayAgo = new Date(now.getTime() - 86_400_000);
  if ((await countEnquiriesOf(trx, draft.buyer.email, dayAgo)) >= house.limits.enquiriesPerEmailPerDay)
    throw tooMany();
  const spamSigns = signsOfSpam(input);
  const status = !proved ? 'unconfirmed' : spamSigns.length > 0 ? 'quarantined' : 'received';
  const buyer = {
    id: house.newId(),
    office: draft.buyer.organisation,
    email: draft.buyer.email,
    language: draft.language,
    ...(draft.buyer.contactName === undefined ? {} : { name: draft.buyer.contactName }),
    ...(draft.buyer.phone === undefined ? {} : { phone: draft.buyer.phone }),
  };
  await insertPerson(trx, { ...buyer, processingActivity: 'enquiry' });
  const year = Number(dayAt(now, programme.settings.workingHours.timeZone).slice(0, 4));
  const enquiry: EnquiryRecord = {
    id: enquiryId.parse(house.newId()),
    number: await takeEnquiryNumber(trx, year),
    status,
    language: draft.language,
    text: draft.text,
    requirements: draft.requirements,
    choice: draft.choice,
    drawingAccess: draft.drawingAccess,
    country: draft.buyer.country,
    organisation: draft.buyer.organisation,
    buyerId: buyer.id,
    receivedAt: now,
    spamSigns,
    version: 1,
  };
  await insertEnquiry(trx, {
    ...enquiry,
    programmeId: programme.id,
    uploadKey: draft.uploadKey,
    ...(proved ? { confirmedAt: now } : {}),
  });
  await attachDrawings(trx, draft.uploadKey, enquiry.id);
  await record(trx, house, by(ctx), {
    kind: 'enquiry-received',
    subject: 'enquiry',
    subjectId: enquiry.id,
    data: { status, spamSigns },
  });
  if (proved) await mailReceipt(trx, house, programme, enquiry, buyer);
  else await mailConfirmation(trx, house, programme, enquiry, buyer);
  return { id: enquiry.id, number: enquiry.number, status };
}

async function refuseUnknownFirms(trx: Trx, programme: Programme, draft: EnquiryDraft): Promise<void> {
  if (draft.choice.kind !== 'picked') return;
  const active = new Set<string>(
    (await listMembers(trx, programme.id))
      .filter((member) => member.standing === 'active')
      .map((member) => member.firm.id),
  );
  if (draft.choice.firmIds.some((id) => !active.has(id))) throw badRequest('unknown-firm');
}

/** Signs, not proofs: what shows one waits for a person, and its sender gets the same receipt as everybody. */
function signsOfSpam(input: z.infer<typeof submission>): string[] {
  const addresses = input.draft.text.match(/https?:\/\//g)?.length ?? 0;
  return [
    ...(input.website === '' ? [] : ['hidden-field-filled']),
    ...(input.filledInSeconds < leastFillSeconds ? ['filled-too-fast'] : []),
    ...(addresses > 3 ? ['many-addresses'] : []),
  ];
}

type Buyer = { id: string; office: string; email: string; language: EnquiryRecord['language'] };

/** At most one receipt an hour to one address: the others wait for their hour, none is dropped. */
async function mailReceipt(
  trx: Trx,
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  buyer: Buyer,
): Promise<void> {
  const of = toPageLanguage(buyer.language);
  const token = await newLink(trx, house, { purpose: 'status', enquiryId: enquiry.id, personId: buyer.id });
  const notBefore = await receiptTurn(trx, house, buyer.email);
  await queueMail(trx, house, {
    to: buyer,
    template: 'enquiry-received',
    about: enquiry.id,
    message: enquiryReceivedMail(
      {
        enquiryNumber: enquiry.number,
        programmeName: programme.name,
        firstAnswerWorkingDays: programme.settings.firstAnswerWorkingDays,
        url: `${house.portalUrl}/${of}/s/${token}`,
        demo: programme.demo,
      },
      of,
    ),
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}

async function mailConfirmation(
  trx: Trx,
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  buyer: Buyer,
): Promise<void> {
  const of = toPageLanguage(buyer.language);
  const token = await newLink(trx, house, {
    purpose: 'confirmation',
    enquiryId: enquiry.id,
    personId: buyer.id,
    expiresAt: new Date(house.now().getTime() + confirmationHours * 3_600_000),
  });
  const notBefore = await receiptTurn(trx, house, buyer.email);
  await queueMail(trx, house, {
    to: buyer,
    template: 'enquiry-confirmation',
    about: enquiry.id,
    message: enquiryConfirmationMail(
      {
        enquiryNumber: enquiry.number,
        programmeName: programme.name,
        hours: confirmationHours,
        url: `${house.portalUrl}/${of}/c/${token}`,
        demo: programme.demo,
      },
      of,
    ),
    ...(notBefore === undefined ? {} : { notBefore }),
  });
}

/** When the next receipt to this address may leave: one an hour, three a day. Undefined when it may at once. */
async function receiptTurn(trx: Trx, house: House, email: string): Promise<Date | undefined> {
  const now = house.now().getTime();
  const earlier = await listReceiptTimes(trx, email, new Date(now - 86_400_000));
  const [last, , third] = earlier.map((each) => each.getTime());
  const next = Math.max(
    last === undefined ? 0 : last + 3_600_000,
    third === undefined ? 0 : third + 86_400_000,
  );
  return next > now ? new Date(next) : undefined;
}
