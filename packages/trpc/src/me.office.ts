import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findAddressee } from '@sebino/database/person';
import { findRunningProgramme } from '@sebino/database/programme';
import { language } from '@sebino/domain/language';
import { orNotFound, router } from './init.ts';
import { staff } from './procedures.ts';

export const meRouter = router({
  /**
   * Who is signed in, as what, in which language the office speaks to them, and in which zone it keeps its hours. A
   * house in which no programme has begun keeps none yet.
   */
  show: staff('coordinator', 'consultant', 'officer', 'auditor', 'admin')
    .input(z.strictObject({}))
    .output(
      z.object({
        personId: z.string(),
        roles: z.array(z.string()),
        language,
        timeZone: z.string().optional(),
      }),
    )
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { personId, roles } = ctx.actor;
        const { language: spoken } = orNotFound(await findAddressee(trx, personId));
        const hours = (await findRunningProgramme(trx))?.settings.workingHours;
        return {
          ...{ personId, roles: [...roles], language: spoken },
          ...(hours === undefined ? {} : { timeZone: hours.timeZone }),
        };
      }),
    ),
});
