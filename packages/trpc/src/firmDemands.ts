import type { countFirmsByTerm, FoundByWords } from '@sebino/database/search';
import type { Language } from '@sebino/domain/language';
import type { SectorPack } from '@sebino/domain/sector';
import { nameOf } from './wording.ts';

/** A thing asked of a firm, with the firms that meet it. */
export interface Demand {
  label: string;
  firmIds: ReadonlySet<string>;
}

export interface DemandTerm {
  vocabulary: string;
  id: string;
}

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

/** Which firms have which term. */
export function toHolders(
  terms: Awaited<ReturnType<typeof countFirmsByTerm>>,
): (term: DemandTerm) => readonly string[] {
  const holders = new Map(terms.map((row) => [`${row.vocabulary}:${row.term}`, row.firmIds]));
  return ({ vocabulary, id }) => holders.get(`${vocabulary}:${id}`) ?? [];
}

export function ofGroups(
  groups: readonly DemandTerm[][],
  {
    pack,
    language,
    holders,
  }: { pack: SectorPack; language: Language; holders: ReturnType<typeof toHolders> },
): Demand[] {
  return groups.map((group) => ({
    label: group.map((each) => nameOf(pack, each.vocabulary, each.id, language)).join(' / '),
    firmIds: new Set(group.flatMap(holders)),
  }));
}

/** A word that no firm has is no demand: every result would only repeat that it lacks it. */
export function ofWords(words: readonly string[], found: readonly FoundByWords[]): Demand[] {
  return words.flatMap((label, at) => {
    const firmIds = new Set(found.filter((each) => each.met.includes(at)).map((each) => each.firmId));
    return firmIds.size === 0 ? [] : [{ label, firmIds }];
  });
}
