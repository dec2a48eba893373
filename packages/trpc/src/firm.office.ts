import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findMatchableFirm, listMatchableFirms } from '@sebino/database/capability';
import { findMember, listMembers } from '@sebino/database/firm';
import { listParticipationChanges, saveStanding } from '@sebino/database/participation';
import { findFirmContact } from '@sebino/database/person';
import { addDays, dayAt } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { Standing } from '@sebino/domain/firm';
import { firmId } from '@sebino/domain/id';
import { language } from '@sebino/domain/language';
import { ledgerKey } from '@sebino/domain/rotation/entry';
import { memberChange } from '@sebino/domain/rotation/member';
import { summariseMember } from '@sebino/domain/rotation/standing';
import { rowVersion } from './bounds.ts';
import { valueOutput, wordValues } from './capability.ts';
import { conflict, orConflict, orNotFound, router } from './init.ts';
import { openLedger, readLedger } from './ledger.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { record } from './record.ts';
import { nameOf } from './wording.ts';

const standing = z.enum(['active', 'paused', 'left']);

const memberRow = z.object({
  id: z.string(),
  name: z.string(),
  town: z.string(),
  standing,
  mainProcess: z.string(),
  flagged: z.number(),
  expiring: z.number(),
  due: z.string(),
  received: z.string(),
  gap: z.string(),
  turn: z.number().optional(),
});

export const firmOfficeRouter = router({
  list: staff('coordinator', 'admin')
    .input(z.strictObject({ language }))
    .output(z.array(memberRow))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const programme = await runningProgramme(trx);
        const state = await readLedger(trx, programme.slug);
        const today = dayAt(house.now(), programme.settings.workingHours.timeZone);
        const known = new Map(
          (await listMatchableFirms(trx, programme.id)).map((firm) => [firm.id as string, firm]),
        );
        return (await listMembers(trx, programme.id)).map((member) => {
          const account = summariseMember(state, ledgerKey.parse(member.ledgerKey));
          const data = known.get(member.firm.id);
          return {
            id: member.firm.id,
            name: member.firm.name,
            town: member.firm.town,
            standing: member.standing,
            mainProcess: nameOf(house.pack, 'process', member.firm.mainProcess, input.language),
            flagged: data?.capabilities.filter((line) => line.flagged).length ?? 0,
            expiring:
              data?.certificates.filter((each) => clockOf(each.expiresOn, today) !== 'valid').length ?? 0,
            due: account?.due ?? '0/1',
            received: account?.received ?? '0/1',
            gap: account?.gap ?? '0/1',
            ...(account?.turn === undefined ? {} : { turn: account.turn }),
          };
        });
      }),
    ),

  show: staff('coordinator')
    .input(z.strictObject({ id: firmId, language }))
    .output(
      memberRow.omit({ flagged: true, expiring: true }).extend({
        slug: z.string(),
        ledgerKey: z.string(),
        version: z.number(),
        contact: z.object({ office: z.string(), email: z.string(), phone: z.string().optional() }).optional(),
        capabilities: z.array(
          z.object({
            id: z.string(),
            process: z.string(),
            verifiedOn: z.string().optional(),
            flagged: z.boolean(),
            values: z.array(valueOutput),
          }),
        ),
        certificates: z.array(
          z.object({
            name: z.string(),
            subject: z.string().optional(),
            issuedOn: z.string(),
            expiresOn: z.string().optional(),
            clock: z.enum(['valid', 'soon', 'expired']),
          }),
        ),
        changes: z.array(z.object({ kind: z.string(), at: z.date() })),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { house } = ctx;
        const programme = await runningProgramme(trx);
        const member = orNotFound(await findMember(trx, programme.id, input.id));
        const state = await readLedger(trx, programme.slug);
        const account = summariseMember(state, ledgerKey.parse(member.ledgerKey));
        const data = await findMatchableFirm(trx, member.firm.id);
        const contact = await findFirmContact(trx, member.firm.id);
        const today = dayAt(house.now(), programme.settings.workingHours.timeZone);
        return {
          id: member.firm.id,
          slug: member.firm.slug,
          name: member.firm.name,
          town: member.firm.town,
          standing: member.standing,
          mainProcess: nameOf(house.pack, 'process', member.firm.mainProcess, input.language),
          ledgerKey: member.ledgerKey,
          version: member.version,
          due: account?.due ?? '0/1',
          received: account?.received ?? '0/1',
          gap: account?.gap ?? '0/1',
          ...(account?.turn === undefined ? {} : { turn: account.turn }),
          ...(contact === undefined
            ? {}
            : {
                contact: {
                  office: contact.office,
                  email: contact.email,
                  ...(contact.phone === undefined ? {} : { phone: contact.phone }),
                },
              }),
          capabilities: data.capabilities.map((line) => ({
            id: line.id,
            process: nameOf(house.pack, 'process', line.process, input.language),
            ...(line.verifiedOn === undefined ? {} : { verifiedOn: line.verifiedOn }),
            flagged: line.flagged,
            values: wordValues(house.pack, line.values, input.language, 'all'),
          })),
          certificates: data.certificates.map((each) => ({
            name: nameOf(house.pack, 'certificate', each.kind, input.language),
            ...(each.subject === undefined ? {} : { subject: each.subject }),
            issuedOn: each.issuedOn,
            ...(each.expiresOn === undefined ? {} : { expiresOn: each.expiresOn }),
            clock: clockOf(each.expiresOn, today),
          })),
          changes: (await listParticipationChanges(trx, member.participationId)).map((each) => ({
            kind: each.kind,
            at: each.happenedAt,
          })),
        };
      }),
    ),

  /** Pause, resume, leave, rejoin: recorded in the ledger too, since they decide who is a candidate. */
  changeStanding: staff('coordinator')
    .input(
      z.strictObject({
        id: firmId,
        version: rowVersion,
        change: z.enum(['paused', 'resumed', 'left', 'rejoined']),
      }),
    )
    .output(z.object({ standing, version: z.number() }))
    .mutation(async ({ ctx, input }) => {
      const { house } = ctx;
      const result = await asActor(house.database.db, ctx.actor, async (trx) => {
        const programme = await runningProgramme(trx);
        const ledger = await openLedger(trx, programme.slug);
        const member = orNotFound(await findMember(trx, programme.id, input.id));
        const key = ledgerKey.parse(member.ledgerKey);
        const now = house.now();
        const entry = orConflict(memberChange(ledger.state, { key, change: input.change, at: now }));
        await ledger.append(entry, now);
        const next = standingAfter[input.change];
        const saved = await saveStanding(
          trx,
          { participationId: member.participationId, version: input.version },
          {
            id: house.newId(),
            participation_id: member.participationId,
            kind: input.change,
            happened_at: now,
            recorded_at: now,
            recorded_by: ctx.actor.personId,
            ledger_seq: entry.seq,
            standing: next,
          },
        );
        if (!saved) throw conflict('changed-meanwhile');
        await record(
          trx,
          house,
          { actor: ctx.actor, requestId: ctx.requestId },
          {
            kind: `member-${input.change}`,
            subject: 'firm',
            subjectId: member.firm.id,
            data: { ledgerSeq: entry.seq },
          },
        );
        return { standing: next, version: input.version + 1 };
      });
      house.purge(['firm', 'home']);
      return result;
    }),
});

const standingAfter: Record<'paused' | 'resumed' | 'left' | 'rejoined', Standing> = {
  paused: 'paused',
  resumed: 'active',
  left: 'left',
  rejoined: 'active',
};

/** A certificate holds through its last day; `soon` in the 90 days before. */
function clockOf(expiresOn: string | undefined, today: CalendarDay): 'valid' | 'soon' | 'expired' {
  if (expiresOn === undefined || expiresOn > addDays(today, 90)) return 'valid';
  return expiresOn < today ? 'expired' : 'soon';
}
