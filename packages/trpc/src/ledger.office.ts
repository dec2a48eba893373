import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listEnquiryNumbers } from '@sebino/database/enquiry';
import { listMembers } from '@sebino/database/firm';
import { listLedgerEntries } from '@sebino/database/rotation';
import { summariseLedger, summariseMembers } from '@sebino/domain/rotation/standing';
import { verifyLedger } from '@sebino/domain/rotation/verify';
import { router } from './init.ts';
import { exportLedger, readLedger } from './ledger.ts';
import { staff } from './procedures.ts';
import { runningProgramme } from './programme.ts';

const entryRow = z.object({
  seq: z.number(),
  kind: z.enum(['member', 'allocation', 'override', 'correction', 'direct-choice']),
  at: z.string(),
  hash: z.string(),
  enquiry: z.string().optional(),
  enquiryId: z.string().optional(),
  firms: z.array(z.string()),
  note: z.string().optional(),
  credit: z.string().optional(),
});

export const ledgerRouter = router({
  /** The rotation's book with names, balances and the result of recomputing it from the first entry. */
  show: staff('coordinator', 'officer', 'auditor', 'admin')
    .input(z.strictObject({}))
    .output(
      z.object({
        head: z.string(),
        verified: z.boolean(),
        badSeq: z.number().optional(),
        badCode: z.string().optional(),
        summary: z.object({
          entries: z.number(),
          activeMembers: z.number(),
          allocations: z.number(),
          overrides: z.number(),
          directChoices: z.number(),
          corrections: z.number(),
          spread: z.object({ least: z.string(), most: z.string(), width: z.string() }),
        }),
        members: z.array(
          z.object({
            firm: z.string(),
            key: z.string(),
            standing: z.enum(['active', 'paused', 'left']),
            due: z.string(),
            received: z.string(),
            gap: z.string(),
            directChoices: z.number(),
          }),
        ),
        entries: z.array(entryRow),
      }),
    )
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const programme = await runningProgramme(trx);
        const entries = await listLedgerEntries(trx);
        const state = await readLedger(trx, programme.slug);
        const verification = verifyLedger(entries);
        const names = new Map(
          (await listMembers(trx, programme.id)).map((each) => [each.ledgerKey, each.firm.name]),
        );
        const nameOf = (key: string): string => names.get(key) ?? key.slice(0, 8);
        const numbers = await listEnquiryNumbers(trx);
        const empty = !verification.ok && verification.code === 'empty';
        const { head, ...summary } = summariseLedger(state);
        return {
          head,
          verified: verification.ok || empty,
          ...(verification.ok || verification.seq === undefined ? {} : { badSeq: verification.seq }),
          ...(verification.ok || empty ? {} : { badCode: verification.code }),
          summary,
          members: summariseMembers(state)
            .map((each) => ({
              firm: nameOf(each.key),
              key: each.key,
              standing: each.standing,
              due: each.due,
              received: each.received,
              gap: each.gap,
              directChoices: each.directChoices,
            }))
            .sort((a, b) => (a.firm < b.firm ? -1 : 1)),
          entries: entries
            .map((entry) => ({
              seq: entry.seq,
              kind: entry.kind,
              at: entry.at,
              hash: entry.hash,
              ...('enquiryId' in entry
                ? { enquiryId: entry.enquiryId, enquiry: numbers.get(entry.enquiryId) ?? '' }
                : {}),
              firms:
                entry.kind === 'member' || entry.kind === 'correction'
                  ? [nameOf(entry.key)]
                  : [...('picks' in entry ? entry.picks : []), ...entry.chosen].map(nameOf),
              ...(entry.kind === 'member' ? { note: entry.change } : {}),
              ...(entry.kind === 'correction' ? { note: entry.why } : {}),
              ...('credit' in entry ? { credit: entry.credit } : {}),
            }))
            .reverse(),
        };
      }),
    ),

  export: staff('coordinator', 'officer', 'auditor', 'admin')
    .input(z.strictObject({}))
    .output(z.object({ fileName: z.string(), text: z.string() }))
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) =>
        exportLedger(trx, await runningProgramme(trx)),
      ),
    ),
});
