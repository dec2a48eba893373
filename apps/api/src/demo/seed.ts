import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { listInvitations } from '@sebino/database/invitation';
import { listMembers } from '@sebino/database/firm';
import { forgetOldMails } from '@sebino/database/mail';
import { findRunningProgramme } from '@sebino/database/programme';
import { enquiryId } from '@sebino/domain/id';
import { newLink } from '@sebino/trpc/mailing';
import type { House } from '@sebino/trpc/context';
import { portalRouter } from '@sebino/trpc/portal';
import { runningProgramme } from '@sebino/trpc/programme';
import type { SeedSource } from './clock.ts';
import { seedSource } from './clock.ts';
import { seedCluster } from './cluster.ts';
import { demoDrawing } from './drawing.ts';
import { playMonths, settlePast } from './months.ts';
import { programmeSlug } from './programme.ts';
import { demoEnquiries } from './script.ts';
import { contextOf, officeCaller } from './stage.ts';

export interface SeedOptions {
  /** The same words make the same ids, links and choices. */
  seed: string;
  /** The day on which the four months of history end. */
  origin: Date;
  /** Takes a file into the store and its row into the form, as an upload would. */
  receiveFile(file: {
    id: string;
    uploadKey: string;
    name: string;
    kind: string;
    content: Buffer;
  }): Promise<void>;
}

/** What a person or a test needs to walk in: only of the one enquiry that is open now. */
export interface SeedReport {
  programme: string;
  enquiry: { id: string; number: string; statusUrl: string; drawingId: string };
  /** In the order in which they were asked: A, B and, if there is a third, C. */
  firms: { slug: string; name: string; personalUrl: string; invitationId: string }[];
}

/** Fills an empty house with the demo cluster, its four months of history and one enquiry that is open now. */
export async function seedDemo(house: House, options: SeedOptions): Promise<SeedReport | undefined> {
  const present = await asActor(house.database.db, { kind: 'clock' }, (trx) => findRunningProgramme(trx));
  if (present !== undefined) return undefined;
  const source = seedSource(options.seed, historyStart(options.origin));
  const seeding: House = {
    ...house,
    now: source.now,
    newId: source.newId,
    newToken: source.newToken,
    newCode: () => '000000',
    // Of the past no mail leaves; what is due from now on is sent by the house itself.
    jobs: { sendAll: async () => undefined },
    proofOfWork: {
      issue: async () => ({}),
      check: async (payload, now) => ({ id: payload, expiresAt: new Date(now.getTime() + 60_000) }),
    },
    limits: {
      enquiriesPerAddressPerHour: 1000,
      enquiriesPerEmailPerDay: 1000,
      enquiriesPerHour: 1000,
      codesPerLinkPerHour: 1000,
    },
  };
  await asActor(house.database.db, { kind: 'clock' }, (trx) =>
    seedCluster(trx, source, house.pack, options.origin),
  );
  await playMonths(seeding, source, demoEnquiries, options.origin);
  await settlePast(seeding, source, house.now());
  await asActor(house.database.db, { kind: 'clock' }, (trx) => forgetOldMails(trx, house.now()));
  source.moveTo(house.now());
  return openLiveEnquiry({ ...seeding, jobs: house.jobs, now: house.now }, source, options);
}

function historyStart(origin: Date): Date {
  return new Date(origin.getTime() - 213 * 86_400_000);
}

/** One enquiry that is open now, with a drawing, sent and proposed as people would. */
async function openLiveEnquiry(house: House, source: SeedSource, options: SeedOptions): Promise<SeedReport> {
  const uploadKey = source.newId();
  const drawingId = source.newId();
  const drawing = demoDrawing('Flachdichtung 60 x 45 x 3');
  await options.receiveFile({
    id: drawingId,
    uploadKey,
    name: 'flachdichtung-60x45x3.pdf',
    kind: 'pdf',
    content: drawing,
  });
  const buyer = portalRouter.createCaller(contextOf(house, { kind: 'public' }));
  const sent = await buyer.enquiry.submit({
    draft: {
      language: 'de',
      text: 'Wir benötigen 5.000 Flachdichtungen aus EPDM, 70 Shore A, 60 x 45 x 3 mm, für Trinkwasser bis 85 °C, KTW-BWGL. Zeichnung liegt bei.',
      requirements: [
        { field: 'product', value: { kind: 'terms', terms: ['flat-gasket'] }, origin: 'stated' },
        { field: 'material', value: { kind: 'terms', terms: ['EPDM'] }, origin: 'stated' },
        { field: 'hardness', value: { kind: 'number', value: 70 }, origin: 'stated' },
        { field: 'odMm', value: { kind: 'number', value: 60 }, origin: 'stated' },
        { field: 'idMm', value: { kind: 'number', value: 45 }, origin: 'stated' },
        { field: 'thicknessMm', value: { kind: 'number', value: 3 }, origin: 'stated' },
        { field: 'quantity', value: { kind: 'quantity', value: 5000, unit: 'pcs' }, origin: 'stated' },
        { field: 'temperature', value: { kind: 'range', max: 85 }, origin: 'stated' },
        { field: 'certificate', value: { kind: 'terms', terms: ['ktw-bwgl'] }, origin: 'stated' },
      ],
      buyer: { organisation: 'Armaturenwerk Beispielstadt', email: 'einkauf@buyer.example', country: 'DE' },
      choice: { kind: 'cluster' },
      drawingAccess: 'invited-firms',
      uploadKey,
    },
    idempotencyKey: source.newId(),
    proof: source.newToken(),
    filledInSeconds: 120,
  });
  const id = enquiryId.parse(sent.id);
  const office = officeCaller(house, source, 'coordinator-1');
  const shown = await office.enquiry.show({ id, language: 'it' });
  if (shown.proposal?.kind !== 'possible' || shown.proposal.arithmetic === undefined)
    throw new Error('the rotation proposes nobody for the open enquiry');
  await office.enquiry.accept({ id, version: shown.version, head: shown.proposal.arithmetic.head });
  return asActor(house.database.db, { kind: 'clock' }, async (trx) => ({
    programme: programmeSlug,
    enquiry: { id, number: sent.number, drawingId, statusUrl: await statusUrl(trx, house, id) },
    firms: await personalUrls(trx, house, id),
  }));
}

/** Links of their own, so that the report does not take those that the mails carry. */
async function statusUrl(trx: Trx, house: House, id: string): Promise<string> {
  const { buyer_id: personId } = await trx
    .selectFrom('enquiry')
    .select('buyer_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const token = await newLink(trx, house, { purpose: 'status', enquiryId: id, personId });
  return `${house.portalUrl}/de/s/${token}`;
}

async function personalUrls(trx: Trx, house: House, id: string): Promise<SeedReport['firms']> {
  const programme = await runningProgramme(trx);
  const members = await listMembers(trx, programme.id);
  const urls: SeedReport['firms'] = [];
  for (const invitation of await listInvitations(trx, id)) {
    const member = members.find((each) => each.firm.id === invitation.firmId);
    const contact = await trx
      .selectFrom('firm_contact')
      .select('person_id')
      .where('firm_id', '=', invitation.firmId)
      .executeTakeFirstOrThrow();
    const token = await newLink(trx, house, {
      purpose: 'personal',
      enquiryId: id,
      invitationId: invitation.id,
      personId: contact.person_id,
      expiresAt: new Date(invitation.answerDueAt.getTime() + 14 * 86_400_000),
    });
    urls.push({
      slug: member?.firm.slug ?? '',
      name: member?.firm.name ?? '',
      personalUrl: `${house.portalUrl}/it/i/${token}`,
      invitationId: invitation.id,
    });
  }
  return urls;
}
