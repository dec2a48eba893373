import type { Kysely } from 'kysely';
import { z } from 'zod';
import { asActor } from '@sebino/database/actorTransaction';
import { listMatchableFirms } from '@sebino/database/capability';
import type { Database } from '@sebino/database/database';
import { listMembers } from '@sebino/database/firm';
import type { Member } from '@sebino/database/firm';
import { dayAt } from '@sebino/domain/calendar';
import type { CalendarDay } from '@sebino/domain/calendar';
import type { Capability, MatchableFirm } from '@sebino/domain/firm';
import { language } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import { needSlug, needsOf } from '@sebino/domain/need';
import type { Need } from '@sebino/domain/need';
import type { Programme } from '@sebino/domain/programme';
import type { CapabilityField, SectorPack } from '@sebino/domain/sector';
import { valueOutput, wordValues } from './capability.ts';
import type { House } from './context.ts';
import { inOrder } from './firmCard.ts';
import { orNotFound, router } from './init.ts';
import { anyone } from './procedures.ts';
import { runningProgramme } from './programme.ts';
import { nameOf } from './wording.ts';

const named = z.object({ id: z.string(), name: z.string() });
const needOutput = z.object({
  slug: z.string(),
  kind: z.enum(['product', 'process']),
  thing: named,
  material: named,
  firmCount: z.number(),
});
const makerOutput = z.object({
  slug: z.string(),
  name: z.string(),
  town: z.string(),
  lines: z.array(z.object({ process: named, values: z.array(valueOutput.extend({ field: z.string() })) })),
});

/** What somebody may want made, as far as an active firm can make it: the pages that buyers land on. */
export const needRouter = router({
  /** Every need, in the order of the pack's vocabularies, and what the programme promises whoever asks. */
  list: anyone
    .input(z.strictObject({ language }))
    .output(
      z.object({
        memberCount: z.number(),
        needs: z.array(needOutput),
        /** Firms that make a thing in one material or another, by kind and id. */
        things: z.array(z.object({ kind: needOutput.shape.kind, id: z.string(), firmCount: z.number() })),
        promise: z.object({
          places: z.number(),
          firstAnswerWorkingDays: z.number(),
          quotationWorkingDays: z.number(),
        }),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const programme = await runningProgramme(trx);
        const { members, met } = await readNeeds(trx, ctx.house, programme);
        const { places, firstAnswerWorkingDays, quotationWorkingDays } = programme.settings;
        return {
          memberCount: members.length,
          needs: met.map((each) => toNeed(ctx.house.pack, each, input.language)),
          things: toThings(met),
          promise: { places, firstAnswerWorkingDays, quotationWorkingDays },
        };
      }),
    ),

  /** One need with the firms that can make it, in the order of the day, and what they declare on the lines that count. */
  show: anyone
    .input(z.strictObject({ language, slug: z.string().max(200) }))
    .output(
      z.object({
        day: z.string(),
        memberCount: z.number(),
        need: needOutput,
        makers: z.array(makerOutput),
        /** The same thing in other materials, and other things in the same material. */
        beside: z.array(needOutput),
      }),
    )
    .query(({ ctx, input }) =>
      asActor(ctx.house.database.db, ctx.actor, async (trx) => {
        const { pack } = ctx.house;
        const programme = await runningProgramme(trx);
        const { members, met, day } = await readNeeds(trx, ctx.house, programme);
        const found = orNotFound(met.find(({ need }) => needSlug(need) === input.slug));
        const { thing, material } = found.need;
        return {
          day,
          memberCount: members.length,
          need: toNeed(pack, found, input.language),
          makers: found.makers.map((maker) => toMaker(pack, maker, input.language)),
          beside: met
            .filter(({ need }) => need !== found.need && (need.thing === thing || need.material === material))
            .map((each) => toNeed(pack, each, input.language)),
        };
      }),
    ),
});

interface Maker {
  member: Member;
  lines: readonly Capability[];
}

interface MetNeed {
  need: Need;
  makers: readonly Maker[];
}

/** Every need that an active member meets. Members are those that have not left, in the order of the day. */
async function readNeeds(
  db: Kysely<Database>,
  { pack, now }: House,
  programme: Programme,
): Promise<{ members: readonly Member[]; met: readonly MetNeed[]; day: CalendarDay }> {
  const day = dayAt(now(), programme.settings.workingHours.timeZone);
  const members = inOrder(await listMembers(db, programme.id), programme.slug, day);
  const firms = new Map(
    (await listMatchableFirms(db, programme.id)).map((firm) => [firm.id as string, firm]),
  );
  const met = new Map<string, { need: Need; makers: Maker[] }>();
  for (const member of members.filter(({ standing }) => standing === 'active'))
    for (const { need, maker } of metBy(pack, member, firms.get(member.firm.id), day)) {
      const known = met.get(needSlug(need)) ?? { need, makers: [] };
      known.makers.push(maker);
      met.set(needSlug(need), known);
    }
  return { members, met: inPackOrder(pack, [...met.values()]), day };
}

function metBy(
  pack: SectorPack,
  member: Member,
  firm: MatchableFirm | undefined,
  day: CalendarDay,
): { need: Need; maker: Maker }[] {
  if (firm === undefined) return [];
  return needsOf(pack, firm, day).map(({ need, processes }) => ({
    need,
    maker: {
      member,
      lines: firm.capabilities.filter(({ process, flagged }) => !flagged && processes.includes(process)),
    },
  }));
}

function inPackOrder(pack: SectorPack, needs: readonly MetNeed[]): MetNeed[] {
  const places = new Map(
    pack.vocabularies.flatMap(({ id, terms }) => terms.map((term, at) => [`${id}:${term.id}`, at] as const)),
  );
  const place = (vocabulary: string, id: string): number => places.get(`${vocabulary}:${id}`) ?? places.size;
  return needs.toSorted(
    (a, b) =>
      Number(a.need.kind === 'process') - Number(b.need.kind === 'process') ||
      place(a.need.kind, a.need.thing) - place(b.need.kind, b.need.thing) ||
      place('material', a.need.material) - place('material', b.need.material),
  );
}

function toNeed(pack: SectorPack, { need, makers }: MetNeed, of: Language): z.infer<typeof needOutput> {
  const { kind, thing, material } = need;
  return {
    slug: needSlug(need),
    kind,
    thing: { id: thing, name: nameOf(pack, kind, thing, of) },
    material: { id: material, name: nameOf(pack, 'material', material, of) },
    firmCount: makers.length,
  };
}

function toThings(met: readonly MetNeed[]): { kind: Need['kind']; id: string; firmCount: number }[] {
  const things = Map.groupBy(met, ({ need }) => `${need.kind}:${need.thing}`);
  return [...things.values()].flatMap((same) => {
    const firms = new Set(same.flatMap(({ makers }) => makers.map(({ member }) => member.firm.id)));
    return same.slice(0, 1).map(({ need }) => ({ kind: need.kind, id: need.thing, firmCount: firms.size }));
  });
}

/** The material is the need's own: of what else a line runs nothing is said. */
function toMaker(pack: SectorPack, { member, lines }: Maker, of: Language): z.infer<typeof makerOutput> {
  const { slug, name, town } = member.firm;
  const told = pack.capabilityFields.filter(({ vocabulary }) => vocabulary !== 'material');
  const word = (field: CapabilityField, values: Capability['values']) =>
    wordValues({ ...pack, capabilityFields: [field] }, values, of, 'public');
  return {
    ...{ slug, name, town },
    lines: lines.map(({ process, values }) => ({
      process: { id: process, name: nameOf(pack, 'process', process, of) },
      values: told.flatMap((field) => word(field, values).map((each) => ({ ...each, field: field.id }))),
    })),
  };
}
