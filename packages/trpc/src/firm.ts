import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { findMatchableFirm, findMemberBySlug, listMembers } from '@sebino/database/firm';
import type { Member } from '@sebino/database/firm';
import { countFirmsByTerm, searchFirmWords } from '@sebino/database/search';
import { addDays, calendarDay, dayAt } from '@sebino/domain/calendar';
import { orderOfTheDay } from '@sebino/domain/display';
import { inLanguage, language } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import type { SectorPack } from '@sebino/domain/sector';
import { valueOutput, wordValues } from './capability.ts';
import { notFound, orNotFound, router } from './init.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { figureOutput, nameOf, nameOfTerm } from './wording.ts';

const firmCard = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  town: z.string(),
  standing: z.enum(['active', 'paused', 'left']),
  mainProcess: z.string(),
  processes: z.array(z.string()),
  materials: z.array(z.string()),
  certificates: z.array(z.string()),
});

const termOutput = z.object({ vocabulary: z.string(), id: z.string(), name: z.string() });

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

  /** One member with what it makes, its machines as figures and its certificates with their dates. */
  show: anyone
    .input(z.strictObject({ language, slug: z.string().max(60) }))
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
          capabilities: known.capabilities.map((line) => ({
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

  /**
   * Members that answer to a need in the buyer's words. Words of the trade are understood in any language; the others
   * are looked for in names and presentations. Order: who meets more of what was asked, then the order of the day.
   */
  search: anyone
    .input(
      z.strictObject({
        language,
        words: z.string().max(200).default(''),
        terms: z
          .array(z.strictObject({ vocabulary: z.string().max(40), id: z.string().max(60) }))
          .max(12)
          .default([]),
      }),
    )
    .output(
      z.object({
        day: z.string(),
        understood: z.array(termOutput.extend({ firmCount: z.number() })),
        otherWords: z.array(z.string()),
        firms: z.array(firmCard.extend({ meets: z.array(z.string()), lacks: z.array(z.string()) })),
        facets: z.array(
          z.object({
            vocabulary: z.string(),
            label: z.string(),
            terms: z.array(
              z.object({ id: z.string(), name: z.string(), firmCount: z.number(), chosen: z.boolean() }),
            ),
          }),
        ),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack, now } = ctx.house;
        const programme = await runningProgramme(trx);
        const day = dayAt(now(), programme.settings.workingHours.timeZone);
        const members = inOrder(await listMembers(trx, programme.id), programme.slug, day);
        const terms = await countFirmsByTerm(trx);
        const demands = toDemands(pack, input.words, input.terms);
        const byWords =
          demands.words.length === 0
            ? undefined
            : new Set(
                (await searchFirmWords(trx, input.language, demands.words, 300)).map((row) => row.firmId),
              );
        const has = (firmId: string, vocabulary: string, id: string): boolean =>
          terms.some(
            (row) => row.vocabulary === vocabulary && row.term === id && row.firmIds.includes(firmId),
          );
        const found = members.map((member) => {
          const met = demands.groups.filter((group) =>
            group.some((each) => has(member.firm.id, each.vocabulary, each.id)),
          );
          const label = (group: Demand[]): string =>
            group.map((each) => nameOf(pack, each.vocabulary, each.id, input.language)).join(' / ');
          const wordsMet = byWords?.has(member.firm.id);
          const words = demands.words.join(' ');
          return {
            ...toCard(pack, member, terms, input.language),
            meets: [...met.map(label), ...(wordsMet === true ? [words] : [])],
            lacks: [
              ...demands.groups.filter((group) => !met.includes(group)).map(label),
              ...(wordsMet === false ? [words] : []),
            ],
          };
        });
        const asked = demands.groups.length + (byWords === undefined ? 0 : 1);
        const firms = found
          .filter((firm) => asked === 0 || firm.meets.length > 0)
          .sort((a, b) => b.meets.length - a.meets.length);
        return {
          day,
          understood: demands.groups.flat().map((each) => ({
            ...each,
            name: nameOf(pack, each.vocabulary, each.id, input.language),
            firmCount: members.filter((member) => has(member.firm.id, each.vocabulary, each.id)).length,
          })),
          otherWords: demands.words,
          firms,
          facets: pack.vocabularies.flatMap((vocabulary) => {
            const offered = vocabulary.terms.flatMap((term) => {
              const row = terms.find((each) => each.vocabulary === vocabulary.id && each.term === term.id);
              if (row === undefined) return [];
              const chosen = input.terms.some(
                (each) => each.vocabulary === vocabulary.id && each.id === term.id,
              );
              return [
                {
                  id: term.id,
                  name: nameOfTerm(term, input.language),
                  firmCount: row.firmIds.length,
                  chosen,
                },
              ];
            });
            if (offered.length === 0) return [];
            return [
              {
                vocabulary: vocabulary.id,
                label: inLanguage(vocabulary.labels, input.language),
                terms: offered,
              },
            ];
          }),
        };
      }),
    ),
});

interface Demand {
  vocabulary: string;
  id: string;
}

/** What was asked for: groups of terms of which one is enough each, and the words that are no terms. */
function toDemands(
  pack: SectorPack,
  text: string,
  chosen: readonly Demand[],
): { groups: Demand[][]; words: string[] } {
  const found = pack.findTerms(text);
  const places = Map.groupBy(found, (each) => `${each.from}-${each.to}`);
  let rest = text;
  for (const each of [...found].sort((a, b) => b.from - a.from))
    rest = `${rest.slice(0, each.from)} ${rest.slice(each.to)}`;
  return {
    groups: [
      ...[...places.values()].map((terms) => terms.map(({ vocabulary, id }) => ({ vocabulary, id }))),
      ...chosen.map((each) => [each]),
    ],
    // Figures and short joining words say nothing about a firm.
    words: rest
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !/\d/.test(word))
      .slice(0, 8),
  };
}

function inOrder(members: readonly Member[], listKey: string, day: z.infer<typeof calendarDay>): Member[] {
  const present = members.filter((member) => member.standing !== 'left');
  const order = orderOfTheDay(
    present.map((member) => ({ id: member.firm.id as string, member })),
    listKey,
    day,
  );
  return order.map((each) => each.member);
}

function toCard(
  pack: SectorPack,
  member: Member,
  terms: Awaited<ReturnType<typeof countFirmsByTerm>>,
  of: Language,
): z.infer<typeof firmCard> {
  const named = (vocabulary: string): string[] =>
    terms
      .filter((each) => each.vocabulary === vocabulary && each.firmIds.includes(member.firm.id))
      .map((each) => nameOf(pack, vocabulary, each.term, of));
  const { id, slug, name, town, mainProcess } = member.firm;
  const main = nameOf(pack, 'process', mainProcess, of);
  return {
    id,
    slug,
    name,
    town,
    standing: member.standing,
    mainProcess: main,
    processes: named('process').filter((each) => each !== main),
    materials: terms
      .filter((each) => each.vocabulary === 'material' && each.firmIds.includes(member.firm.id))
      .map((each) => each.term),
    certificates: named('certificate'),
  };
}

function stateOf(
  expiresOn: string | undefined,
  today: z.infer<typeof calendarDay>,
): 'valid' | 'expires-soon' | 'expired' {
  if (expiresOn === undefined || expiresOn > addDays(today, 90)) return 'valid';
  return expiresOn < today ? 'expired' : 'expires-soon';
}
