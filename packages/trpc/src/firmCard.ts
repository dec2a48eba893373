import { z } from 'zod';
import type { Member } from '@sebino/database/firm';
import type { countFirmsByTerm } from '@sebino/database/search';
import type { CalendarDay } from '@sebino/domain/calendar';
import { orderOfTheDay } from '@sebino/domain/display';
import type { Language } from '@sebino/domain/language';
import type { SectorPack } from '@sebino/domain/sector';
import { nameOf } from './wording.ts';

/** A firm as a list shows it. */
export const firmCard = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  town: z.string(),
  standing: z.enum(['active', 'paused', 'left']),
  mainProcess: z.string(),
  mainProcessId: z.string(),
  processes: z.array(z.string()),
  materials: z.array(z.string()),
  certificates: z.array(z.string()),
});

export const termOutput = z.object({ vocabulary: z.string(), id: z.string(), name: z.string() });

/** Members that have not left, in the order of the day. */
export function inOrder(members: readonly Member[], listKey: string, day: CalendarDay): Member[] {
  const present = members.filter((member) => member.standing !== 'left');
  const order = orderOfTheDay(
    present.map((member) => ({ id: member.firm.id as string, member })),
    listKey,
    day,
  );
  return order.map((each) => each.member);
}

export function toCard(
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
    mainProcessId: mainProcess,
    processes: named('process').filter((each) => each !== main),
    materials: terms
      .filter((each) => each.vocabulary === 'material' && each.firmIds.includes(member.firm.id))
      .map((each) => each.term),
    certificates: named('certificate'),
  };
}
