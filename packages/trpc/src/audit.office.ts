import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listAudit } from '@sebino/database/audit';
import { listMails } from '@sebino/database/mail';
import { router } from './init.ts';
import { staff } from './procedures.ts';

export const auditRouter = router({
  /** Who did what when, newest first, with the link of the chain where the row is chained. */
  list: staff('auditor', 'admin', 'coordinator')
    .input(z.strictObject({ beforeSeq: z.number().int().positive().optional() }))
    .output(
      z.array(
        z.object({
          seq: z.number(),
          at: z.date(),
          actor: z.string(),
          action: z.string(),
          subject: z.string(),
          subjectId: z.string(),
          hash: z.string().optional(),
        }),
      ),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, (trx) =>
        listAudit(
          trx,
          input.beforeSeq === undefined ? { limit: 100 } : { limit: 100, beforeSeq: input.beforeSeq },
        ),
      ),
    ),
});

export const mailRouter = router({
  /** What left the house and what did not; never the words. */
  list: staff('coordinator', 'admin')
    .input(z.strictObject({}))
    .output(
      z.array(
        z.object({
          id: z.string(),
          template: z.string(),
          office: z.string(),
          language: z.string(),
          queuedAt: z.date(),
          sentAt: z.date().optional(),
          attempts: z.number(),
          lastError: z.string().optional(),
        }),
      ),
    )
    .query(({ ctx }) => asActor(ctx.house.database.db, ctx.actor, (trx) => listMails(trx, { limit: 200 }))),
});
