import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listPromoters } from '@sebino/database/programme';
import { listProcessingActivities } from '@sebino/database/processing';
import { inBandOrder } from '@sebino/domain/funding';
import { district, lab, position } from '@sebino/domain/lab';
import { inLanguage, language } from '@sebino/domain/language';
import { orNotFound, router } from './init.ts';
import { anyone } from './procedures.ts';
import { recentProgramme, runningProgramme } from './programme.ts';

const inOneLanguage = z.strictObject({ language });
const said = z.string();

const labOutput = lab.omit({ directions: true, access: true }).extend({
  position,
  directions: z.array(z.object({ by: z.string(), text: said })),
  access: z.array(z.object({ offered: z.boolean(), text: said })),
});

/** What the public pages tell of the house: where it is, who pays, whose rules hold. */
export const placeRouter = router({
  /** What stands at the foot of every page: who pays for the programme, and where to write. Asked often. */
  foot: anyone
    .input(inOneLanguage)
    .output(
      z.object({
        email: z.string().optional(),
        phone: z.string().optional(),
        accessibilityStatementUrl: z.string().optional(),
        funding: z
          .object({
            programme: said,
            statement: said,
            projectCode: z.string(),
            funders: z.array(z.object({ kind: z.string(), name: said })),
          })
          .optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { name, settings } = await recentProgramme(ctx.house);
      const { lab: house, funding, accessibilityStatementUrl } = settings;
      return {
        ...(house === undefined ? {} : { email: house.email, phone: house.phone }),
        ...(accessibilityStatementUrl === undefined ? {} : { accessibilityStatementUrl }),
        ...(funding === undefined
          ? {}
          : {
              funding: {
                programme: name,
                statement: inLanguage(funding.statement, input.language),
                projectCode: funding.projectCode,
                funders: inBandOrder(funding.funders).map((funder) => ({
                  kind: funder.kind,
                  name: inLanguage(funder.name, input.language),
                })),
              },
            }),
      };
    }),

  /** The laboratory and the district around it. Not found while the programme has no house. */
  lab: anyone
    .input(inOneLanguage)
    .output(z.object({ lab: labOutput, district: district.optional(), timeZone: z.string() }))
    .query(async ({ ctx, input }) => {
      const { settings } = await recentProgramme(ctx.house);
      const house = orNotFound(settings.lab);
      return {
        lab: {
          ...house,
          directions: house.directions.map(({ by, text }) => ({
            by,
            text: inLanguage(text, input.language),
          })),
          access: house.access.map((each) => ({ ...each, text: inLanguage(each.text, input.language) })),
        },
        ...(settings.district === undefined ? {} : { district: settings.district }),
        timeZone: settings.workingHours.timeZone,
      };
    }),

  /** The register of processing activities as the privacy notice prints it, with those who promote the programme. */
  processing: anyone
    .input(z.strictObject({}))
    .output(
      z.object({
        promoters: z.array(z.object({ name: z.string(), lead: z.boolean() })),
        activities: z.array(
          z.object({
            ...{ id: z.string(), purpose: z.string(), controller: z.string(), lawfulBasis: z.string() },
            ...{ recipients: z.string(), keepDays: z.number().optional(), countsFrom: z.string() },
          }),
        ),
      }),
    )
    .query(({ ctx }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => ({
        promoters: await listPromoters(trx, (await runningProgramme(trx)).id),
        activities: await listProcessingActivities(trx),
      })),
    ),
});
