import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findMatchableFirm } from '@sebino/database/capability';
import { findMemberBySlug, listMembers } from '@sebino/database/firm';
import { countFirmsByTerm } from '@sebino/database/search';
import { addDays, dayAt } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import { inLanguage, language } from '@sebino/domain/language';
import { line } from '@sebino/domain/text';
import { valueOutput, wordValues } from './capability.ts';
import { firmCard, inOrder, termOutput, toCard } from './firmCard.ts';
import { searchFirms } from './firmSearch.ts';
import { suggestWords } from './firmSuggest.ts';
import { notFound, orNotFound, router } from './init.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { figureOutput, nameOf } from './wording.ts';

export const firmRouter = router({
  /** Every member, in the order of the day, which is the same for everybody and favours nobody. */
  list: anyone
    .input(z.strictObject({ language }))
    .output(z.object({ day: z.string(), firms: z.array(firmCard) }))
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack, now } = ctx.house;
        const programme = await runningProgramme(trx);
        const day = dayAt(now(), programme.settings.workingHours.timeZone);
        const members = inOrder(await listMembers(trx, programme.id), programme.slug, day);
        const terms = await countFirmsByTerm(trx);
        return { day, firms: members.map((member) => toCard(pack, member, terms, input.language)) };
      }),
    ),

  /** One member with what it makes, its machines as figures, what it lives on first, and its certificates. */
  show: anyone
    .input(z.strictObject({ language, slug: line(60) }))
    .output(
      z.object({
        firm: firmCard.extend({
          presentation: z.string(),
          foundedYear: z.number().optional(),
          staffCount: z.number().optional(),
        }),
        capabilities: z.array(
          z.object({ process: z.string(), verifiedOn: z.string().optional(), values: z.array(valueOutput) }),
        ),
        certificates: z.array(
          z.object({
            name: z.string(),
            subject: z.string().optional(),
            issuedOn: z.string(),
            expiresOn: z.string().optional(),
            state: z.enum(['valid', 'expires-soon', 'expired']),
          }),
        ),
        products: z.array(termOutput.extend({ figure: figureOutput.optional() })),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack, now } = ctx.house;
        const programme = await runningProgramme(trx);
        const member = orNotFound(await findMemberBySlug(trx, programme.id, input.slug));
        if (member.standing === 'left') throw notFound();
        const today = dayAt(now(), programme.settings.workingHours.timeZone);
        const known = await findMatchableFirm(trx, member.firm.id);
        const terms = await countFirmsByTerm(trx);
        const { presentation, foundedYear, staffCount } = member.firm;
        return {
          firm: {
            ...toCard(pack, member, terms, input.language),
            presentation: inLanguage(presentation, input.language),
            ...(foundedYear === undefined ? {} : { foundedYear }),
            ...(staffCount === undefined ? {} : { staffCount }),
          },
          capabilities: mainFirst(known.capabilities, member.firm.mainProcess).map((line) => ({
            process: nameOf(pack, 'process', line.process, input.language),
            ...(line.verifiedOn === undefined ? {} : { verifiedOn: line.verifiedOn }),
            values: wordValues(pack, line.values, input.language, 'public'),
          })),
          certificates: known.certificates.map((each) => ({
            name: nameOf(pack, 'certificate', each.kind, input.language),
            ...(each.subject === undefined ? {} : { subject: each.subject }),
            issuedOn: each.issuedOn,
            ...(each.expiresOn === undefined ? {} : { expiresOn: each.expiresOn }),
            state: stateOf(each.expiresOn, today),
          })),
          products: pack
            .termsOf(known, today)
            .filter((each) => each.vocabulary === 'product')
            .map((each) => {
              const figure = pack.draw([
                { field: 'product', value: { kind: 'terms', terms: [each.term] }, origin: 'stated' },
              ]);
              return {
                vocabulary: 'product',
                id: each.term,
                name: nameOf(pack, 'product', each.term, input.language),
                ...(figure === undefined ? {} : { figure }),
              };
            }),
        };
      }),
    ),

  search: searchFirms,

  suggest: suggestWords,
});

function mainFirst<Line extends { process: string }>(lines: readonly Line[], main: string): Line[] {
  return [...lines].sort((a, b) => Number(b.process === main) - Number(a.process === main));
}

function stateOf(expiresOn: string | undefined, today: CalendarDay): 'valid' | 'expires-soon' | 'expired' {
  if (expiresOn === undefined || expiresOn > addDays(today, 90)) return 'valid';
  return expiresOn < today ? 'expired' : 'expires-soon';
}
