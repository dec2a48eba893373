import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import type { Trx } from '@sebino/database/database';
import { listMembersAmong } from '@sebino/database/firm';
import { countFirmsByTerm, countTerms, searchFirmWords } from '@sebino/database/search';
import { dayAt } from '@sebino/domain/calendar';
import { language } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import type { SectorPack } from '@sebino/domain/sector';
import { firmCard, termOutput, toCard } from './firmCard.ts';
import { lookAt, ofWords, toGroups } from './firmDemands.ts';
import type { Demand, DemandTerm } from './firmDemands.ts';
import { facetOutput, toFacets } from './firmFacets.ts';
import { orderOfFirms } from './firmOrder.ts';
import { readSearch } from './firmWords.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { nameOf } from './wording.ts';

const termList = z.array(z.strictObject({ vocabulary: z.string().max(40), id: z.string().max(60) }));

// So many are found by words, and so many stand on the page.
const maxByWords = 300;
const maxShown = 30;

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
      /** How many answer, or more than so many; shown are the first of them. */
      firmCount: z.number(),
      isMore: z.boolean(),
      firms: z.array(firmCard.extend({ meets: z.array(z.string()), lacks: z.array(z.string()) })),
      facets: z.array(facetOutput),
    }),
  )
  .query(({ ctx, input }) =>
    asActor(ctx.house.database.db, ctx.actor, async (trx) => {
      const { pack, now } = ctx.house;
      const programme = await runningProgramme(trx);
      const day = dayAt(now(), programme.settings.workingHours.timeZone);
      const order = await orderOfFirms(trx, programme, day);
      const counted = await countTerms(trx);
      const counts = new Map(counted.map((row) => [`${row.vocabulary}:${row.term}`, row.firmCount]));
      const countOf = ({ vocabulary, id }: DemandTerm): number => counts.get(`${vocabulary}:${id}`) ?? 0;
      const read = await readSearch(trx, pack, input);
      const groups = toGroups(pack, { ...input, words: read.text });
      const byWords = await searchFirmWords(trx, {
        language: input.language,
        words: read.words,
        limit: maxByWords,
      });
      const looked = await lookAt(trx, { order, groups, byWords, countOf });
      const name = (term: DemandTerm): string => nameOf(pack, term.vocabulary, term.id, input.language);
      const demands = [
        ...groups.map((group, at) => ({
          label: group.map(name).join(' / '),
          firmIds: looked.byGroup[at] ?? new Set<string>(),
        })),
        ...ofWords(read.words, byWords),
      ];
      const isOpen = groups.length + read.words.length === 0;
      const found = isOpen ? order.map((firmId) => ({ firmId, met: [] })) : rank(looked.firmIds, demands);
      return {
        day,
        readAs: read.text,
        mended: read.mended,
        understood: groups.flat().map((each) => ({ ...each, name: name(each), firmCount: countOf(each) })),
        otherWords: read.words,
        firmCount: found.length,
        isMore: !isOpen && looked.isCut,
        firms: await showFirms(trx, found.slice(0, maxShown), {
          ...{ pack, demands, programmeId: programme.id, language: input.language },
        }),
        facets: toFacets(pack, counted, { chosen: input.terms, language: input.language }),
      };
    }),
  );

interface Found {
  firmId: string;
  met: readonly Demand[];
}

/** Who meets something of what was asked, most first; among equals the order they come in stays. */
function rank(firmIds: readonly string[], demands: readonly Demand[]): Found[] {
  return firmIds
    .map((firmId) => ({ firmId, met: demands.filter((each) => each.firmIds.has(firmId)) }))
    .filter(({ met }) => met.length > 0)
    .sort((a, b) => b.met.length - a.met.length);
}

interface Shown extends z.infer<typeof firmCard> {
  meets: string[];
  lacks: string[];
}

async function showFirms(
  trx: Trx,
  found: readonly Found[],
  of: { pack: SectorPack; demands: readonly Demand[]; programmeId: string; language: Language },
): Promise<Shown[]> {
  const ids = found.map((each) => each.firmId);
  const members = new Map(
    (await listMembersAmong(trx, of.programmeId, ids)).map((each) => [each.firm.id as string, each]),
  );
  const terms = await countFirmsByTerm(trx, ids);
  return found.flatMap(({ firmId, met }) => {
    const member = members.get(firmId);
    if (member === undefined) return [];
    return [
      {
        ...toCard(of.pack, member, terms, of.language),
        meets: met.map((demand) => demand.label),
        lacks: of.demands.filter((demand) => !met.includes(demand)).map((demand) => demand.label),
      },
    ];
  });
}
