import type { Trx } from '@sebino/database/database';
import { listHolders } from '@sebino/database/search';
import type { FoundByWords } from '@sebino/database/search';
import type { SectorPack } from '@sebino/domain/sector';

/** A thing asked of a firm, with the firms that meet it among those that were looked at. */
export interface Demand {
  label: string;
  firmIds: ReadonlySet<string>;
}

export interface DemandTerm {
  vocabulary: string;
  id: string;
}

/** Firms in the order of the day, as many as were looked at, and what each of the groups finds among them. */
export interface LookedAt {
  firmIds: string[];
  byGroup: ReadonlySet<string>[];
  /** A demand is so common that not every firm that meets it was looked at. */
  isCut: boolean;
}

// A demand that so many meet tells firms apart no more: of those the first of the day are looked at, everyone in turn.
const maxHolders = 300;
const maxOfTheDay = 120;

/** Groups of terms of which one is enough each: those read in the words, those chosen, and the alternatives. */
export function toGroups(
  pack: SectorPack,
  { words, terms, anyOf }: { words: string; terms: readonly DemandTerm[]; anyOf: readonly DemandTerm[] },
): DemandTerm[][] {
  const places = Map.groupBy(pack.findTerms(words), (each) => `${each.from}-${each.to}`);
  return [
    ...[...places.values()].map((any) => any.map(({ vocabulary, id }) => ({ vocabulary, id }))),
    ...terms.map(({ vocabulary, id }) => [{ vocabulary, id }]),
    ...(anyOf.length > 0 ? [[...anyOf]] : []),
  ];
}

/** Looks at whoever meets a rare demand, at whoever was found by words, and at the first of the day. */
export async function lookAt(
  trx: Trx,
  {
    order,
    groups,
    byWords,
    countOf,
  }: {
    order: readonly string[];
    groups: readonly DemandTerm[][];
    byWords: readonly FoundByWords[];
    countOf: (term: DemandTerm) => number;
  },
): Promise<LookedAt> {
  // What nobody has is not asked of the database, which would refuse what is no text at all.
  const held = groups.map((group) => group.filter((term) => countOf(term) > 0));
  const isRare = held.map((group) => group.reduce((sum, term) => sum + countOf(term), 0) <= maxHolders);
  const rare = await listHolders(
    trx,
    held.map((group, at) => (isRare[at] ? group : [])),
  );
  const wanted = new Set([
    ...order.slice(0, maxOfTheDay),
    ...rare.flat(),
    ...byWords.map((each) => each.firmId),
  ]);
  const firmIds = order.filter((id) => wanted.has(id));
  const common = await listHolders(
    trx,
    held.map((group, at) => (isRare[at] ? [] : group)),
    firmIds,
  );
  return {
    firmIds,
    byGroup: groups.map((_, at) => new Set((isRare[at] ? rare : common)[at])),
    isCut: isRare.includes(false) && order.length > firmIds.length,
  };
}

/** A word that no firm has is no demand: every result would only repeat that it lacks it. */
export function ofWords(words: readonly string[], found: readonly FoundByWords[]): Demand[] {
  return words.flatMap((label, at) => {
    const firmIds = new Set(found.filter((each) => each.met.includes(at)).map((each) => each.firmId));
    return firmIds.size === 0 ? [] : [{ label, firmIds }];
  });
}
