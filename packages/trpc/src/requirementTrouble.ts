import { isCounted, quantityUnits } from '@sebino/domain/quantity';
import type { Requirement, RequirementValue } from '@sebino/domain/requirement';
import type { SectorPack } from '@sebino/domain/sector';

export type RequirementTrouble =
  | 'unknown-field'
  | 'field-twice'
  | 'wrong-kind'
  | 'unknown-term'
  | 'range-empty'
  | 'range-reversed'
  | 'unknown-unit'
  | 'not-whole';

/**
 * What keeps requirements from being those of this sector: a field it does not have, one that comes twice, a value of
 * another kind than its field's, a name that is in none of its vocabularies, a range that nothing can lie in or
 * everything does, a unit that nobody counts in, or a part of a piece. Undefined when nothing does. Only what comes in
 * is held against it: what is stored may be older than a rule.
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
    const trouble = valueTrouble(value);
    if (trouble !== undefined) return trouble;
    if (value.kind !== 'terms') continue;
    const terms = pack.vocabularies.find((each) => each.id === known.vocabulary)?.terms ?? [];
    if (value.terms.some((id) => !terms.some((term) => term.id === id))) return 'unknown-term';
  }
  return undefined;
}

function valueTrouble(value: RequirementValue): RequirementTrouble | undefined {
  if (value.kind === 'quantity') {
    if (!quantityUnits.some((each) => each === value.unit)) return 'unknown-unit';
    return isCounted(value.unit) && !Number.isInteger(value.value) ? 'not-whole' : undefined;
  }
  if (value.kind !== 'range') return undefined;
  if (value.min === undefined && value.max === undefined) return 'range-empty';
  return (value.min ?? -Infinity) > (value.max ?? Infinity) ? 'range-reversed' : undefined;
}
