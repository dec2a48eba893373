import type { SectorPack, Vocabulary } from './sector.ts';

/** What is wrong with a sector pack, and where: `field material`, `term process/weaving`. */
export interface PackFlaw {
  code:
    | 'id-twice'
    | 'vocabulary-unknown'
    | 'vocabulary-missing'
    | 'term-without-name'
    | 'broader-unknown'
    | 'broader-circular'
    | 'label-missing'
    | 'asked-twice'
    | 'nothing-essential'
    | 'nothing-in-mail';
  at: string;
}

/**
 * Every flaw of a sector pack that its data alone can show; an empty list means that the core can work with it. A new
 * pack runs this first and the properties of `packTesting` next.
 */
export function flawsOf(pack: SectorPack): PackFlaw[] {
  const vocabularies = new Set(pack.vocabularies.map((each) => each.id));
  const fields = [...pack.requirementFields, ...pack.capabilityFields];
  const asked = pack.requirementFields.flatMap((field) => field.asked ?? []);
  return [
    ...twice(pack.vocabularies.map((each) => `vocabulary ${each.id}`)),
    ...twice(pack.requirementFields.map((field) => `requirement field ${field.id}`)),
    ...twice(pack.capabilityFields.map((field) => `capability field ${field.id}`)),
    ...twice(pack.checks.map((check) => `check ${check.id}`)),
    ...pack.vocabularies.flatMap(flawsOfVocabulary),
    ...fields
      .filter((field) => field.vocabulary !== undefined && !vocabularies.has(field.vocabulary))
      .map((field): PackFlaw => ({ code: 'vocabulary-unknown', at: `field ${field.id}` })),
    ...fields
      .filter((field) => field.kind === 'terms' && field.vocabulary === undefined)
      .map((field): PackFlaw => ({ code: 'vocabulary-missing', at: `field ${field.id}` })),
    ...fields
      .filter((field) => Object.keys(field.labels).length === 0)
      .map((field): PackFlaw => ({ code: 'label-missing', at: `field ${field.id}` })),
    ...twice(asked.map((place) => `asked ${place}`)).map((flaw): PackFlaw => ({
      ...flaw,
      code: 'asked-twice',
    })),
    ...whole(
      pack.requirementFields.some((field) => field.essential),
      'nothing-essential',
    ),
    ...whole(
      pack.requirementFields.some((field) => field.inMail),
      'nothing-in-mail',
    ),
  ];
}

function flawsOfVocabulary({ id, terms }: Vocabulary): PackFlaw[] {
  const broader = new Map(terms.map((term) => [term.id, term.broader]));
  return [
    ...twice(terms.map((term) => `term ${id}/${term.id}`)),
    ...terms
      .filter((term) => Object.values(term.names).every((names) => names.length === 0))
      .map((term): PackFlaw => ({ code: 'term-without-name', at: `term ${id}/${term.id}` })),
    ...terms
      .filter((term) => term.broader !== undefined && !broader.has(term.broader))
      .map((term): PackFlaw => ({ code: 'broader-unknown', at: `term ${id}/${term.id}` })),
    ...terms
      .filter((term) => leadsBack(term.id, broader))
      .map((term): PackFlaw => ({ code: 'broader-circular', at: `term ${id}/${term.id}` })),
  ];
}

function leadsBack(from: string, broader: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined; at = broader.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function twice(places: readonly string[]): PackFlaw[] {
  const seen = new Set<string>();
  return places
    .filter((place) => seen.has(place) || !seen.add(place))
    .map((at) => ({ code: 'id-twice', at }));
}

function whole(isSo: boolean, code: PackFlaw['code']): PackFlaw[] {
  return isSo ? [] : [{ code, at: 'requirement fields' }];
}
