import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { listEnquiryNumbers } from '@sebino/database/enquiry';
import { findMember } from '@sebino/database/firm';
import { listInvitationsOfFirm } from '@sebino/database/invitation';
import { listVerdictsOfFirm } from '@sebino/database/rotation';
import { language } from '@sebino/domain/language';
import { countMonth, monthDays, standpointOf, tipOf, verdictDays } from '@sebino/domain/month';
import { toNumber } from '@sebino/domain/rotation/fraction';
import { summariseLedger, summariseMember } from '@sebino/domain/rotation/standing';
import { orNotFound, router } from './init.ts';
import { exportLedger, readLedger } from './ledger.ts';
import { byPersonalLinkAndCode, linkToken } from './procedures.ts';
import { runningProgramme } from './programme.ts';

const dayMs = 86_400_000;

const judged = z.object({
  on: z.date(),
  /** Only of an enquiry that reached the firm: of the others it learns the day and its own verdict. */
  enquiry: z.string().optional(),
  kind: z.enum(['invited', 'not-its-turn', 'kept-out']),
  why: z.string().optional(),
  /** Further reasons that would each have kept it out. */
  others: z.number(),
});

/** A firm's own month, by the link of any of its invitations and its code. */
export const monthRouter = router({
  show: byPersonalLinkAndCode
    .input(z.strictObject({ token: linkToken, language }))
    .output(
      z.object({
        firmName: z.string(),
        timeZone: z.string(),
        count: z.object({ received: z.number(), answered: z.number(), quoted: z.number() }),
        /** Absent for a firm the rotation does not know, or that is paused. */
        turn: z
          .object({ place: z.number(), of: z.number(), received: z.number(), due: z.number() })
          .optional(),
        judged: z.array(judged),
        tip: z.object({ why: z.string(), times: z.number() }).optional(),
        head: z.string(),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const { firmId } = ctx.actor;
        const now = ctx.house.now().getTime();
        const programme = await runningProgramme(trx);
        const member = orNotFound(await findMember(trx, programme.id, firmId));
        const invitations = await listInvitationsOfFirm(trx, firmId, new Date(now - verdictDays * dayMs));
        const verdicts = await listVerdictsOfFirm(trx, firmId, new Date(now - verdictDays * dayMs));
        const numbers = await listEnquiryNumbers(trx);
        const invitedTo = new Set<string>(invitations.map((each) => each.enquiryId));
        const standpoints = verdicts.map(({ enquiryId, verdict }) =>
          standpointOf(verdict, invitedTo.has(enquiryId)),
        );
        const tip = tipOf(standpoints);
        return {
          firmName: member.firm.name,
          timeZone: programme.settings.workingHours.timeZone,
          count: countMonth(invitations, new Date(now - monthDays * dayMs)),
          ...(await turnOf(trx, programme.slug, member.ledgerKey)),
          judged: verdicts.flatMap(({ enquiryId, givenAt }, at) => {
            const point = standpoints[at];
            const number = numbers.get(enquiryId);
            if (point === undefined) return [];
            return {
              on: givenAt,
              ...(number === undefined || point.kind !== 'invited' ? {} : { enquiry: number }),
              kind: point.kind,
              ...(point.kind === 'kept-out' ? { why: pack.explain(point.reason, input.language) } : {}),
              others: point.kind === 'kept-out' ? point.others : 0,
            };
          }),
          ...(tip === undefined
            ? {}
            : { tip: { why: pack.explain(tip.reason, input.language), times: tip.times } }),
        };
      }),
    ),

  /** The ledger, for the firm to recompute. */
  ledger: byPersonalLinkAndCode
    .input(z.strictObject({ token: linkToken }))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) =>
        exportLedger(trx, await runningProgramme(trx)),
      ),
    ),
});

async function turnOf(
  trx: Trx,
  ledgerId: string,
  key: string,
): Promise<{ head: string; turn?: { place: number; of: number; received: number; due: number } }> {
  const state = await readLedger(trx, ledgerId);
  const { head, activeMembers } = summariseLedger(state);
  const own = [...state.members.keys()].find((each) => each === key);
  const summary = own === undefined ? undefined : summariseMember(state, own);
  if (summary?.turn === undefined) return { head };
  const { turn: place, received, due } = summary;
  return { head, turn: { place, of: activeMembers, received: toNumber(received), due: toNumber(due) } };
}
