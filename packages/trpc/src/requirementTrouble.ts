import type { Requirement } from '@sebino/domain/requirement';
import type { SectorPack } from '@sebino/domain/sector';

export type RequirementTrouble = 'unknown-field' | 'field-twice' | 'wrong-kind' | 'unknown-term';

/**
 * What keeps requirements from being those of this sector: a field it does not have, one that comes twice, a value of
 * another kind than its field's, or a name that is in none of its vocabularies. Undefined when nothing does.
 */
export function requirementTrouble(
  pack: SectorPack,
  requirements: readonly Requirement[],
): RequirementTrouble | undefined {
  const seen = new Set<string>();
  for (const { field, value } of requirements) {
    const known = pack.requirementFields.find((each) => each.id === field);
    if (known === undefined) return 'unknown-field';
    if (seen.has(field)) return 'field-twice';
    seen.add(field);
    if (value.kind === 'unknown') continue;
    if (value.kind !== known.kind) return 'wrong-kind';
    if (value.kind !== 'terms') continue;
    const terms = pack.vocabularies.find((each) => each.id === known.vocabulary)?.terms ?? [];
    if (value.terms.some((id) => !terms.some((term) => term.id === id))) return 'unknown-term';
  }
  return undefined;
}
