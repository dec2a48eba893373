import type { CalendarDay } from './calendar.ts';
import type { MatchableFirm } from './firm.ts';
import type { SectorPack } from './sector.ts';

/** What somebody may want made: a product, or work by one process, in one material. Ids of the pack's vocabularies. */
export interface Need {
  kind: 'product' | 'process';
  thing: string;
  material: string;
}

/**
 * The needs that one firm can meet, each with the processes of the lines that meet it. Product and material must meet in
 * one line of work: a firm that works one material in one way and another in another cannot swap them. A line that nobody
 * verified, or that is flagged for checking, counts for nothing, as in matching.
 */
export function needsOf(
  pack: Pick<SectorPack, 'termsOf'>,
  firm: MatchableFirm,
  on: CalendarDay,
): { need: Need; processes: string[] }[] {
  const found = new Map<string, { need: Need; processes: string[] }>();
  for (const line of firm.capabilities.filter(({ flagged }) => !flagged)) {
    const terms = pack.termsOf({ ...firm, capabilities: [line], certificates: [] }, on);
    for (const need of needsAmong(terms)) {
      const known = found.get(needSlug(need)) ?? { need, processes: [] };
      known.processes.push(line.process);
      found.set(needSlug(need), known);
    }
  }
  return [...found.values()];
}

/**
 * The stable part of a need's address, one for all languages.
 *
 * @example needSlug({ kind: 'product', thing: 'scarf', material: 'Wool' }) // 'wool-scarf'
 */
export function needSlug({ material, thing }: Need): string {
  return `${material}-${thing}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function needsAmong(terms: readonly { vocabulary: string; term: string }[]): Need[] {
  const materials = terms.filter((each) => each.vocabulary === 'material');
  return materials.flatMap(({ term: material }) =>
    (['product', 'process'] as const).flatMap((kind) =>
      terms
        .filter((each) => each.vocabulary === kind)
        .map(({ term: thing }): Need => ({ kind, thing, material })),
    ),
  );
}
