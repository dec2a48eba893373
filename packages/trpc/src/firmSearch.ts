import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listMembers } from '@sebino/database/firm';
import type { Member } from '@sebino/database/firm';
import { countFirmsByTerm, searchFirmWords } from '@sebino/database/search';
import { dayAt } from '@sebino/domain/calendar';
import { language } from '@sebino/domain/language';
import { firmCard, inOrder, termOutput, toCard } from './firmCard.ts';
import { ofGroups, ofWords, toGroups, toHolders } from './firmDemands.ts';
import type { Demand } from './firmDemands.ts';
import { facetOutput, toFacets } from './firmFacets.ts';
import { readSearch } from './firmWords.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { nameOf } from './wording.ts';

const termList = z.array(z.strictObject({ vocabulary: z.string().max(40), id: z.string().max(60) }));

/** So many firms found by words are ranked; whoever meets no other demand stands no further back. */
const maxByWords = 300;
const maxShown = 60;

/**
 * Members that answer to a need in the buyer's words. Words of the trade are understood in any language and, a slip or
 * two away, misspelt; the others are looked for in names and presentations. Order: who meets more of what was asked, then
 * the order of the day.
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
      /** Takes every word as it stands: nothing is mended. */
      asTyped: z.boolean().default(false),
    }),
  )
  .output(
    z.object({
      day: z.string(),
      /** The words as they were understood: as typed, but for what was mended. */
      readAs: z.string(),
      mended: z.array(z.object({ typed: z.string(), read: z.string() })),
      understood: z.array(termOutput.extend({ firmCount: z.number() })),
      otherWords: z.array(z.string()),
      /** How many answer; shown are the first of them. */
      firmCount: z.number(),
      firms: z.array(firmCard.extend({ meets: z.array(z.string()), lacks: z.array(z.string()) })),
      facets: z.array(facetOutput),
    }),
  )
  .query(({ ctx, input }) =>
    asActor(ctx.house.database.db, ctx.actor, async (trx) => {
      const { pack, now } = ctx.house;
      const programme = await runningProgramme(trx);
      const day = dayAt(now(), programme.settings.workingHours.timeZone);
      const members = inOrder(await listMembers(trx, programme.id), programme.slug, day);
      const terms = await countFirmsByTerm(trx);
      const read = await readSearch(trx, pack, input);
      const groups = toGroups(pack, { ...input, words: read.text });
      const holders = toHolders(terms);
      const byWords = await searchFirmWords(trx, {
        language: input.language,
        words: read.words,
        limit: maxByWords,
      });
      const demands = [
        ...ofGroups(groups, { pack, language: input.language, holders }),
        ...ofWords(read.words, byWords),
      ];
      const isOpen = groups.length + read.words.length === 0;
      const found = isOpen ? members.map((member) => ({ member, met: [] })) : rank(members, demands);
      const present = new Set<string>(members.map((member) => member.firm.id));
      return {
        day,
        readAs: read.text,
        mended: read.mended,
        understood: groups.flat().map((each) => ({
          ...each,
          name: nameOf(pack, each.vocabulary, each.id, input.language),
          firmCount: holders(each).filter((id) => present.has(id)).length,
        })),
        otherWords: read.words,
        firmCount: found.length,
        firms: found.slice(0, maxShown).map(({ member, met }) => ({
          ...toCard(pack, member, terms, input.language),
          meets: met.map((demand) => demand.label),
          lacks: demands.filter((demand) => !met.includes(demand)).map((demand) => demand.label),
        })),
        facets: toFacets(pack, terms, { chosen: input.terms, language: input.language }),
      };
    }),
  );

/** Who meets something of what was asked, most first; among equals the order they come in stays. */
function rank(
  members: readonly Member[],
  demands: readonly Demand[],
): { member: Member; met: readonly Demand[] }[] {
  return members
    .map((member) => ({ member, met: demands.filter((each) => each.firmIds.has(member.firm.id)) }))
    .filter(({ met }) => met.length > 0)
    .sort((a, b) => b.met.length - a.met.length);
}
