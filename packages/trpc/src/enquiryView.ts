import { z } from 'zod';
import type { Trx } from '@sebino/database/database';
import { listDrawings, listOpenings } from '@sebino/database/drawing';
import { findEnquiry } from '@sebino/database/enquiry';
import { findSpec } from '@sebino/database/spec';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listEvents } from '@sebino/database/event';
import { listMembers } from '@sebino/database/firm';
import type { Member } from '@sebino/database/firm';
import { findAddressee } from '@sebino/database/person';
import { listLedgerEntries, listPendingOverrides, listVerdicts } from '@sebino/database/rotation';
import { demandedIn, enquiryStatuses } from '@sebino/domain/enquiry';
import type { Language } from '@sebino/domain/language';
import { requirement } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import type { SectorPack } from '@sebino/domain/sector';
import type { House } from './context.ts';
import { orNotFound } from './init.ts';
import { invitationView, viewInvitations } from './invitationView.ts';
import { judge } from './matchingOf.ts';
import { runningProgramme } from './programme.ts';
import { arithmetic, preview, proposal, toArithmetic } from './proposal.ts';
import { requirementOutput, verdictOutput, wordRequirement, wordVerdict } from './wording.ts';

/** One line of the office's list. */
export const enquiryRow = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(enquiryStatuses),
  summary: z.string(),
  organisation: z.string(),
  country: z.string(),
  language: z.string(),
  receivedAt: z.date(),
  picked: z.boolean(),
});

/** Everything about one enquiry that its coordinator may know: all but the amounts under seal. */
export const enquiryView = enquiryRow.extend({
  /** The time by which the clocks of this answer are read. */
  now: z.date(),
  version: z.number(),
  text: z.string(),
  buyer: z.object({
    office: z.string(),
    name: z.string().optional(),
    email: z.string(),
    phone: z.string().optional(),
  }),
  spamSigns: z.array(z.string()),
  requirements: z.array(requirementOutput),
  raw: z.array(requirement),
  drawingAccess: z.enum(['invited-firms', 'chosen-firms']),
  drawings: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), bytes: z.number() })),
  openings: z.array(z.object({ drawing: z.string(), firm: z.string().optional(), at: z.date() })),
  verdicts: z.array(
    verdictOutput.extend({
      firm: z.string(),
      firmId: z.string(),
      standing: z.enum(['active', 'paused', 'left']),
    }),
  ),
  proposal: proposal.optional(),
  pickedFirms: z.array(z.string()),
  restByRotation: z.boolean(),
  override: z
    .object({
      id: z.string(),
      firms: z.array(z.string()),
      reason: z.string(),
      proposedAt: z.date(),
      mine: z.boolean(),
    })
    .optional(),
  invitations: z.array(invitationView),
  sealOpenedAt: z.date().optional(),
  allocations: z.array(
    arithmetic.extend({ kind: z.enum(['allocation', 'override']), seq: z.number(), at: z.string() }),
  ),
  timeline: z.array(
    z.object({
      kind: z.string(),
      actor: z.string(),
      firm: z.string().optional(),
      happenedAt: z.date(),
      recordedAt: z.date(),
    }),
  ),
});

const outcomeOrder = { eligible: 0, 'eligible-with-question': 1, 'not-eligible': 2 } as const;

export function toEnquiryRow(
  pack: SectorPack,
  enquiry: EnquiryRecord,
  requirements: readonly Requirement[],
  language: Language,
): z.infer<typeof enquiryRow> {
  return {
    id: enquiry.id,
    number: enquiry.number,
    status: enquiry.status,
    summary: pack.summarise(requirements, language),
    organisation: enquiry.organisation,
    country: enquiry.country,
    language: enquiry.language,
    receivedAt: enquiry.receivedAt,
    picked: enquiry.choice.kind === 'picked',
  };
}

export async function viewEnquiry(
  trx: Trx,
  house: House,
  asked: { id: string; language: Language; personId: string },
): Promise<z.infer<typeof enquiryView>> {
  const { pack } = house;
  const { language } = asked;
  const programme = await runningProgramme(trx);
  const enquiry = orNotFound(await findEnquiry(trx, asked.id));
  const spec = await findSpec(trx, enquiry.id);
  const requirements = spec?.requirements ?? enquiry.requirements;
  const members = await listMembers(trx, programme.id);
  const judged =
    spec === undefined
      ? await judge(trx, house, programme, demandedIn(enquiry.requirements))
      : { members, verdicts: await listVerdicts(trx, enquiry.id) };
  const buyer = orNotFound(await findAddressee(trx, enquiry.buyerId));
  const { choice } = enquiry;
  return {
    ...toEnquiryRow(pack, enquiry, requirements, language),
    now: house.now(),
    version: enquiry.version,
    text: enquiry.text,
    buyer: {
      office: buyer.office,
      email: buyer.email,
      ...(buyer.name === undefined ? {} : { name: buyer.name }),
      ...(buyer.phone === undefined ? {} : { phone: buyer.phone }),
    },
    spamSigns: [...enquiry.spamSigns],
    requirements: requirements.map((each) => wordRequirement(pack, each, language)),
    raw: [...requirements],
    drawingAccess: enquiry.drawingAccess,
    drawings: (await listDrawings(trx, enquiry.id)).map(({ id, name, kind, bytes }) => ({
      id,
      name,
      kind,
      bytes,
    })),
    openings: (await listOpenings(trx, enquiry.id)).map((each) => ({
      drawing: each.drawingName,
      ...(each.firmName === undefined ? {} : { firm: each.firmName }),
      at: each.openedAt,
    })),
    verdicts: judged.verdicts
      .map((verdict) => ({
        ...wordVerdict(pack, verdict, language),
        firm: nameIn(members, verdict.firmId),
        firmId: verdict.firmId,
        standing: members.find((each) => each.firm.id === verdict.firmId)?.standing ?? 'left',
      }))
      .sort((a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome] || (a.firm < b.firm ? -1 : 1)),
    ...(enquiry.status === 'received'
      ? { proposal: await preview(trx, house, programme, enquiry, members, judged) }
      : {}),
    pickedFirms: choice.kind === 'picked' ? choice.firmIds.map((id) => nameIn(members, id)) : [],
    restByRotation: choice.kind === 'cluster' || choice.restByRotation,
    ...(await viewOverride(trx, members, enquiry.id, asked.personId)),
    invitations: await viewInvitations(trx, enquiry.id, (firmId) => nameIn(members, firmId)),
    ...(enquiry.sealOpenedAt === undefined ? {} : { sealOpenedAt: enquiry.sealOpenedAt }),
    allocations: (await listLedgerEntries(trx)).flatMap((entry) =>
      (entry.kind === 'allocation' || entry.kind === 'override') && entry.enquiryId === enquiry.id
        ? [
            {
              ...toArithmetic(entry, members, entry.previousHash),
              kind: entry.kind,
              seq: entry.seq,
              at: entry.at,
            },
          ]
        : [],
    ),
    timeline: (await listEvents(trx, 'enquiry', enquiry.id)).map((event) => {
      const about = event.data['firmId'];
      return {
        kind: event.kind,
        actor: event.actor.kind,
        ...(typeof about === 'string' ? { firm: nameIn(members, about) } : {}),
        happenedAt: event.happenedAt,
        recordedAt: event.recordedAt,
      };
    }),
  };
}

async function viewOverride(
  trx: Trx,
  members: readonly Member[],
  enquiryId: string,
  personId: string,
): Promise<Pick<z.infer<typeof enquiryView>, 'override'>> {
  const [pending] = await listPendingOverrides(trx, enquiryId);
  if (pending === undefined) return {};
  const { id, reason, proposedAt } = pending;
  const firms = pending.firmIds.map((firmId) => nameIn(members, firmId));
  return { override: { id, firms, reason, proposedAt, mine: pending.proposedBy === personId } };
}

function nameIn(members: readonly Member[], firmId: string): string {
  return members.find((each) => each.firm.id === firmId)?.firm.name ?? '';
}
