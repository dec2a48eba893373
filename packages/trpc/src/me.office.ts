import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findAddressee } from '@sebino/database/person';
import { language } from '@sebino/domain/language';
import { orNotFound, router } from './init.ts';
import { staff } from './procedures.ts';

export const meRouter = router({
  /** Who is signed in, as what, and in which language the office speaks to them. */
  show: staff('coordinator', 'consultant', 'officer', 'auditor', 'admin')
    .input(z.strictObject({}))
    .output(z.object({ personId: z.string(), roles: z.array(z.string()), language }))
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { personId, roles } = ctx.actor;
        const { language: spoken } = orNotFound(await findAddressee(trx, personId));
        return { personId, roles: [...roles], language: spoken };
      }),
    ),
});
