import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listMembers } from '@sebino/database/firm';
import { countFirmsByTerm, searchFirmWords } from '@sebino/database/search';
import { dayAt } from '@sebino/domain/calendar';
import { inLanguage, language } from '@sebino/domain/language';
import { nameOfTerm } from '@sebino/domain/sector';
import type { SectorPack } from '@sebino/domain/sector';
import { firmCard, inOrder, termOutput, toCard } from './firmCard.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { nameOf } from './wording.ts';

const termList = z.array(z.strictObject({ vocabulary: z.string().max(40), id: z.string().max(60) }));

/**
 * Members that answer to a need in the buyer's words. Words of the trade are understood in any language; the others
 * are looked for in names and presentations. Order: who meets more of what was asked, then the order of the day.
 */
export const searchFirms = anyone
  .input(
    z.strictObject({
      language,
      words: z.string().max(200).default(''),
      /** Each is a demand of its own. */
      terms: termList.max(12).default([]),
      /** One demand, which any of these meets. */
      anyOf: termList.max(40).default([]),
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
      const demands = toDemands(pack, input);
      const byWords =
        demands.words.length === 0
          ? undefined
          : new Set(
              (await searchFirmWords(trx, input.language, demands.words, 300)).map((row) => row.firmId),
            );
      const has = (firmId: string, vocabulary: string, id: string): boolean =>
        terms.some((row) => row.vocabulary === vocabulary && row.term === id && row.firmIds.includes(firmId));
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
  );

interface Demand {
  vocabulary: string;
  id: string;
}

/** What was asked for: groups of terms of which one is enough each, and the words that are no terms. */
function toDemands(
  pack: SectorPack,
  { words: text, terms, anyOf }: { words: string; terms: readonly Demand[]; anyOf: readonly Demand[] },
): { groups: Demand[][]; words: string[] } {
  const found = pack.findTerms(text);
  const places = Map.groupBy(found, (each) => `${each.from}-${each.to}`);
  // Sizes, quantities and the like say nothing about a firm: the enquiry carries them.
  const read = pack.read(text).requirements.flatMap((each) => each.places);
  const rest = [...found, ...read].reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );
  return {
    groups: [
      ...[...places.values()].map((any) => any.map(({ vocabulary, id }) => ({ vocabulary, id }))),
      ...terms.map((each) => [each]),
      ...(anyOf.length > 0 ? [[...anyOf]] : []),
    ],
    // Figures and short joining words say nothing about a firm.
    words: rest
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3 && !/\d/.test(word))
      .slice(0, 8),
  };
}
