import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { listDrawings, listOpenings } from '@sebino/database/drawing';
import {
  findEnquiry,
  findSpec,
  insertSpec,
  listEnquiries,
  recordFirstAnswer,
  updateEnquiry,
} from '@sebino/database/enquiry';
import type { EnquiryRecord } from '@sebino/database/enquiry';
import { listEvents } from '@sebino/database/event';
import { listMembers } from '@sebino/database/firm';
import type { Member } from '@sebino/database/firm';
import { listInvitations } from '@sebino/database/invitation';
import { findAddressee, findFirmContact } from '@sebino/database/person';
import { listReceivedQuotations } from '@sebino/database/quotation';
import {
  insertVerdicts,
  listLedgerEntries,
  listPendingOverrides,
  listVerdicts,
} from '@sebino/database/rotation';
import { enquiryStatuses, freezeSpec, specHash } from '@sebino/domain/enquiry';
import type { Spec } from '@sebino/domain/enquiry';
import { enquiryId, firmId } from '@sebino/domain/id';
import { language } from '@sebino/domain/language';
import type { Programme } from '@sebino/domain/programme';
import { requirement } from '@sebino/domain/requirement';
import { directChoice, propose } from '@sebino/domain/rotation/allocate';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import type { AllocationEntry, LedgerEntry, OverrideEntry } from '@sebino/domain/rotation/entry';
import { explainAllocation } from '@sebino/domain/rotation/explain';
import type { AllocationFacts } from '@sebino/domain/rotation/rule';
import type { LedgerState } from '@sebino/domain/rotation/state';
import type { House } from './context.ts';
import { badRequest, conflict, orConflict, orNotFound, router } from './init.ts';
import { inviteBy } from './invite.ts';
import { openLedger, readLedger } from './ledger.ts';
import { judge, toKeyedVerdicts } from './matchingOf.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { record } from './record.ts';
import { requirementOutput, verdictOutput, wordRequirement, wordVerdict } from './wording.ts';

const row = z.object({
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

const arithmetic = z.object({
  head: z.string(),
  policy: z.string(),
  places: z.number(),
  credit: z.string(),
  candidates: z.array(
    z.object({
      firm: z.string(),
      firmId: z.string(),
      rank: z.number(),
      deficitBefore: z.string(),
      credit: z.string(),
      tied: z.boolean(),
      tieBreak: z.string(),
      ruleChosen: z.boolean(),
      chosen: z.boolean(),
      deficitAfter: z.string(),
    }),
  ),
  picks: z.array(z.string()),
  excluded: z.array(z.object({ firm: z.string(), reasons: z.array(z.string()) })),
});

const proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('possible'), arithmetic: arithmetic.optional(), direct: z.array(z.string()) }),
  z.object({ kind: z.literal('refused'), code: z.string() }),
]);

export const enquiryOfficeRouter = router({
  list: staff('coordinator', 'admin')
    .input(
      z.strictObject({
        language,
        statuses: z.array(z.enum(enquiryStatuses)).min(1).default(['quarantined', 'received', 'published']),
        before: z.date().optional(),
      }),
    )
    .output(z.array(row))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const filter = { statuses: input.statuses, limit: 50 };
        const rows = await listEnquiries(
          trx,
          input.before === undefined ? filter : { ...filter, before: input.before },
        );
        return rows.map((each) => ({
          id: each.id,
          number: each.number,
          status: each.status,
          summary: ctx.house.pack.summarise(each.requirements, input.language),
          organisation: each.organisation,
          country: each.country,
          language: each.language,
          receivedAt: each.receivedAt,
          picked: each.choice.kind === 'picked',
        }));
      }),
    ),

  /** Everything about one enquiry that its coordinator may know: all but the amounts under seal. */
  show: staff('coordinator')
    .input(z.strictObject({ id: enquiryId, language }))
    .output(
      row.extend({
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
        drawings: z.array(
          z.object({ id: z.string(), name: z.string(), kind: z.string(), bytes: z.number() }),
        ),
        openings: z.array(z.object({ drawing: z.string(), firm: z.string().optional(), at: z.date() })),
        verdicts: z.array(
          verdictOutput.extend({ firm: z.string(), firmId: z.string(), standing: z.string() }),
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
        invitations: z.array(
          z.object({
            id: z.string(),
            firm: z.string(),
            status: z.string(),
            by: z.enum(['rotation', 'direct-choice', 'override']),
            decline: z.object({ reason: z.string(), detail: z.string().optional() }).optional(),
            callRequested: z.boolean(),
            phone: z.string().optional(),
            invitedAt: z.date(),
            answerDueAt: z.date(),
            quotationDueAt: z.date().optional(),
            answeredAt: z.date().optional(),
            quotationReceivedAt: z.date().optional(),
            recordedBy: z.enum(['firm', 'coordinator']).optional(),
          }),
        ),
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
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const { pack } = house;
        const programme = await runningProgramme(trx);
        const enquiry = orNotFound(await findEnquiry(trx, input.id));
        const spec = await findSpec(trx, enquiry.id);
        const members = await listMembers(trx, programme.id);
        const nameOf = (id: string): string => members.find((each) => each.firm.id === id)?.firm.name ?? '';
        const standingOf = (id: string): string =>
          members.find((each) => each.firm.id === id)?.standing ?? 'left';
        const buyer = orNotFound(await findAddressee(trx, enquiry.buyerId));
        const verdicts =
          spec === undefined
            ? (await judge(trx, house, programme, enquiry.requirements)).verdicts
            : await listVerdicts(trx, enquiry.id);
        const received = await listReceivedQuotations(trx, enquiry.id);
        const [override] = await listPendingOverrides(trx, enquiry.id);
        const requirements = spec?.requirements ?? enquiry.requirements;
        const contacts = new Map<string, string | undefined>();
        const invitations = await listInvitations(trx, enquiry.id);
        for (const each of invitations)
          contacts.set(each.firmId, (await findFirmContact(trx, each.firmId))?.phone);
        return {
          id: enquiry.id,
          number: enquiry.number,
          status: enquiry.status,
          summary: pack.summarise(requirements, input.language),
          organisation: enquiry.organisation,
          country: enquiry.country,
          language: enquiry.language,
          receivedAt: enquiry.receivedAt,
          picked: enquiry.choice.kind === 'picked',
          version: enquiry.version,
          text: enquiry.text,
          buyer: {
            office: buyer.office,
            email: buyer.email,
            ...(buyer.name === undefined ? {} : { name: buyer.name }),
            ...(buyer.phone === undefined ? {} : { phone: buyer.phone }),
          },
          spamSigns: [...enquiry.spamSigns],
          requirements: requirements.map((each) => wordRequirement(pack, each, input.language)),
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
          verdicts: verdicts
            .map((verdict) => ({
              ...wordVerdict(pack, verdict, input.language),
              firm: nameOf(verdict.firmId),
              firmId: verdict.firmId,
              standing: standingOf(verdict.firmId),
            }))
            .sort((a, b) => outcomeOrder[a.outcome] - outcomeOrder[b.outcome] || (a.firm < b.firm ? -1 : 1)),
          ...(enquiry.status === 'received'
            ? { proposal: await preview(trx, house, programme, enquiry, members) }
            : {}),
          pickedFirms: enquiry.choice.kind === 'picked' ? enquiry.choice.firmIds.map(nameOf) : [],
          restByRotation: enquiry.choice.kind === 'cluster' || enquiry.choice.restByRotation,
          ...(override === undefined
            ? {}
            : {
                override: {
                  id: override.id,
                  firms: override.firmIds.map(nameOf),
                  reason: override.reason,
                  proposedAt: override.proposedAt,
                  mine: override.proposedBy === ctx.actor.personId,
                },
              }),
          invitations: invitations.map((each) => {
            const quotation = received.find((one) => one.invitationId === each.id);
            const phone = contacts.get(each.firmId);
            return {
              id: each.id,
              firm: nameOf(each.firmId),
              status: each.status,
              by: each.by,
              ...(each.decline === undefined ? {} : { decline: each.decline }),
              callRequested: each.callRequested,
              ...(phone === undefined ? {} : { phone }),
              invitedAt: each.invitedAt,
              answerDueAt: each.answerDueAt,
              ...(each.quotationDueAt === undefined ? {} : { quotationDueAt: each.quotationDueAt }),
              ...(each.answeredAt === undefined ? {} : { answeredAt: each.answeredAt }),
              ...(quotation === undefined
                ? {}
                : { quotationReceivedAt: quotation.receivedAt, recordedBy: quotation.recordedBy }),
            };
          }),
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
              ...(typeof about === 'string' ? { firm: nameOf(about) } : {}),
              happenedAt: event.happenedAt,
              recordedAt: event.recordedAt,
            };
          }),
        };
      }),
    ),

  /** Writes the requirements as the coordinator reads them; each keeps where it comes from. */
  saveRequirements: staff('coordinator')
    .input(
      z.strictObject({
        id: enquiryId,
        version: z.number().int(),
        requirements: z.array(requirement).max(60),
      }),
    )
    .output(z.object({ version: z.number() }))
    .mutation(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const enquiry = orNotFound(await findEnquiry(trx, input.id));
        if (enquiry.status !== 'received' && enquiry.status !== 'quarantined') throw conflict('not-open');
        const known = new Set(ctx.house.pack.requirementFields.map((field) => field.id));
        if (input.requirements.some((each) => !known.has(each.field))) throw badRequest('unknown-field');
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
        version: z.number().int(),
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
    .input(z.strictObject({ id: enquiryId, version: z.number().int(), head: z.string() }))
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
const outcomeOrder = { eligible: 0, 'eligible-with-question': 1, 'not-eligible': 2 } as const;

/** Freezes the spec and the verdicts: from here on they are what everything else refers to. */
export async function publish(
  trx: Trx,
  house: House,
  enquiry: EnquiryRecord,
  version: number,
  spec: Spec,
  by: string,
  verdicts: Parameters<typeof insertVerdicts>[2],
): Promise<void> {
  const now = house.now();
  const saved = await updateEnquiry(
    trx,
    { id: enquiry.id, version },
    { status: 'published', publishedAt: now },
  );
  if (!saved) throw conflict('changed-meanwhile');
  await recordFirstAnswer(trx, enquiry.id, now);
  await insertSpec(trx, { ...spec, enquiryId: enquiry.id, frozenAt: now, frozenBy: by });
  await insertVerdicts(trx, { enquiryId: enquiry.id, specNumber: spec.number, givenAt: now }, verdicts);
}

/** The facts that the rule is given for the first allocation of an enquiry. */
export function toFacts(
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  spec: Spec,
  members: readonly Member[],
  verdicts: Parameters<typeof toKeyedVerdicts>[1],
): AllocationFacts {
  const { choice } = enquiry;
  const keyOf = new Map(members.map((member) => [member.firm.id, ledgerKey.parse(member.ledgerKey)]));
  const picks = choice.kind === 'cluster' ? [] : choice.firmIds.flatMap((id) => keyOf.get(id) ?? []);
  return {
    enquiryId: enquiry.id,
    specHash: spec.hash,
    verdicts: toKeyedVerdicts(members, verdicts),
    picks,
    places: Math.max(programme.settings.places, picks.length),
    at: house.now(),
  };
}

function decideAllocation(
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  spec: Spec,
  state: LedgerState,
  members: readonly Member[],
  verdicts: Parameters<typeof toKeyedVerdicts>[1],
):
  | { kind: 'entry'; entry: Extract<LedgerEntry, { kind: 'allocation' | 'direct-choice' }> }
  | { kind: 'refused'; code: string } {
  const facts = toFacts(house, programme, enquiry, spec, members, verdicts);
  const picks = facts.picks ?? [];
  const rest = enquiry.choice.kind === 'cluster' || enquiry.choice.restByRotation;
  const full = picks.length >= programme.settings.places;
  const chosen = { enquiryId: enquiry.id, specHash: spec.hash, chosen: picks, at: facts.at };
  if (picks.length > 0 && (!rest || full)) {
    const entry = directChoice(state, chosen);
    return entry.ok ? { kind: 'entry', entry: entry.value } : { kind: 'refused', code: entry.code };
  }
  const entry = propose(state, facts);
  if (entry.ok) return { kind: 'entry', entry: entry.value };
  if (picks.length > 0 && entry.code === 'no-candidate') {
    const direct = directChoice(state, chosen);
    if (direct.ok) return { kind: 'entry', entry: direct.value };
  }
  return { kind: 'refused', code: entry.code };
}

async function preview(
  trx: Trx,
  house: House,
  programme: Programme,
  enquiry: EnquiryRecord,
  members: readonly Member[],
): Promise<z.infer<typeof proposal>> {
  const spec = freezeSpec(enquiry);
  if (!spec.ok) return { kind: 'refused', code: spec.code };
  const state = await readLedger(trx, programme.slug);
  const judged = await judge(trx, house, programme, spec.value.requirements);
  const decision = decideAllocation(
    house,
    programme,
    enquiry,
    spec.value,
    state,
    judged.members,
    judged.verdicts,
  );
  if (decision.kind === 'refused') return decision;
  const { entry } = decision;
  const nameOf = (key: string): string => members.find((each) => each.ledgerKey === key)?.firm.name ?? '';
  return entry.kind === 'direct-choice'
    ? { kind: 'possible', direct: entry.chosen.map(nameOf) }
    : { kind: 'possible', arithmetic: toArithmetic(entry, members, state.head), direct: [] };
}

function toArithmetic(
  entry: AllocationEntry | OverrideEntry,
  members: readonly Member[],
  head: string,
): z.infer<typeof arithmetic> {
  const of = (key: string): Member | undefined => members.find((each) => each.ledgerKey === key);
  return {
    head,
    policy: entry.policy,
    places: entry.places,
    credit: entry.credit,
    candidates: explainAllocation(entry).map(({ key, ...rest }) => ({
      ...rest,
      firm: of(key)?.firm.name ?? '',
      firmId: of(key)?.firm.id ?? '',
    })),
    picks: entry.picks.map((key) => of(key)?.firm.name ?? ''),
    excluded: entry.excluded.map((each) => ({ firm: of(each.key)?.firm.name ?? '', reasons: each.reasons })),
  };
}

export const firmIds = z.array(firmId).min(1).max(14);
