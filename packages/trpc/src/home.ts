import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listAnswerTimes } from '@sebino/database/enquiry';
import { listMembers } from '@sebino/database/firm';
import { listPromoters } from '@sebino/database/programme';
import { countFirmsByTerm } from '@sebino/database/search';
import { language } from '@sebino/domain/language';
import { summariseLedger } from '@sebino/domain/rotation/standing';
import { workingHoursBetween } from '@sebino/domain/workingTime';
import { router } from './init.ts';
import { readLedger } from './ledger.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { figureOutput, nameOf } from './wording.ts';

/** Fewer answered enquiries than this make no median: the page says "not enough data yet". */
const leastAnswers = 5;

const homeOutput = z.object({
  programme: z.object({ name: z.string(), demo: z.boolean(), startsOn: z.string(), memberCap: z.number() }),
  promoters: z.array(z.object({ name: z.string(), lead: z.boolean() })),
  memberCount: z.number(),
  materialCount: z.number(),
  /** Median working hours to a first human answer, over a year; absent while too few enquiries were answered. */
  medianAnswerHours: z.number().optional(),
  /** Distance between the largest and the smallest balance, in enquiries, as an exact fraction "n/d". */
  spread: z.string(),
  products: z.array(
    z.object({ id: z.string(), name: z.string(), firmCount: z.number(), figure: figureOutput.optional() }),
  ),
});

export const homeRouter = router({
  /** What the cluster makes and how it is doing, for the first page. */
  show: anyone
    .input(z.strictObject({ language }))
    .output(homeOutput)
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const programme = await runningProgramme(trx);
        const members = (await listMembers(trx, programme.id)).filter((each) => each.standing !== 'left');
        const present = new Set<string>(members.map((each) => each.firm.id));
        const terms = (await countFirmsByTerm(trx))
          .map((each) => ({ ...each, firmCount: each.firmIds.filter((id) => present.has(id)).length }))
          .filter((each) => each.firmCount > 0);
        const ledger = summariseLedger(await readLedger(trx, programme.slug));
        const hours = (await listAnswerTimes(trx, new Date(ctx.house.now().getTime() - 365 * 86_400_000)))
          .map((each) =>
            workingHoursBetween(each.receivedAt, each.firstAnswerAt, programme.settings.workingHours),
          )
          .sort((a, b) => a - b);
        const median = hours[Math.floor((hours.length - 1) / 2)];
        return {
          programme: {
            name: programme.name,
            demo: programme.demo,
            startsOn: programme.startsOn,
            memberCap: programme.memberCap,
          },
          promoters: await listPromoters(trx, programme.id),
          memberCount: members.length,
          materialCount: terms.filter((each) => each.vocabulary === 'material').length,
          ...(hours.length < leastAnswers || median === undefined ? {} : { medianAnswerHours: median }),
          spread: ledger.spread.width,
          products: terms
            .filter((each) => each.vocabulary === 'product')
            .sort((a, b) => b.firmCount - a.firmCount || (a.term < b.term ? -1 : 1))
            .slice(0, 12)
            .map((each) => {
              const figure = pack.draw([
                { field: 'product', value: { kind: 'terms', terms: [each.term] }, origin: 'stated' },
              ]);
              return {
                id: each.term,
                name: nameOf(pack, 'product', each.term, input.language),
                firmCount: each.firmCount,
                ...(figure === undefined ? {} : { figure }),
              };
            }),
        };
      }),
    ),
});
