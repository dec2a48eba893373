import type { Wording } from '@sebino/domain/language';
import type { RequirementField } from '@sebino/domain/sector';

export type Labels = readonly [en: string, it: string, de: string, fr: string, es: string];

export function number(id: string, unit: string, labels: Labels): RequirementField {
  return { ...field(id, 'number', labels), ...(unit === '' ? {} : { unit }) };
}

export function field(id: string, kind: RequirementField['kind'], labels: Labels): RequirementField {
  return { id, kind, labels: toWording(labels) };
}

export function toWording([en, it, de, fr, es]: Labels): Wording {
  return { en, it, de, fr, es };
}
