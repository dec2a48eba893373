import { z } from 'zod';
import { inLanguage } from '@sebino/domain/language';
import type { Language } from '@sebino/domain/language';
import type { Requirement, RequirementValue } from '@sebino/domain/requirement';
import { nameAmong } from '@sebino/domain/sector';
import type { Figure, Reason, SectorPack } from '@sebino/domain/sector';
import type { Verdict } from '@sebino/domain/matching';

/** A part drawn, as data: pages turn it into SVG. */
export const figureOutput = z.custom<Figure>((value) => typeof value === 'object' && value !== null);

/** A demand as a person reads it. `values` are names or figures without unit; pages format figures by locale. */
export const requirementOutput = z.object({
  field: z.string(),
  label: z.string(),
  kind: z.enum(['terms', 'number', 'range', 'quantity', 'text', 'day', 'unknown']),
  terms: z.array(z.string()),
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  text: z.string().optional(),
  unit: z.string().optional(),
  per: z.enum(['year', 'month', 'order']).optional(),
  origin: z.enum(['stated', 'derived', 'proposed']),
});

export const reasonOutput = z.object({
  check: z.string(),
  code: z.string(),
  finding: z.enum(['fits', 'borderline', 'does-not-fit', 'not-known']),
  words: z.string(),
});

export const verdictOutput = z.object({
  outcome: z.enum(['eligible', 'eligible-with-question', 'not-eligible']),
  reasons: z.array(reasonOutput),
  fits: z.array(reasonOutput),
});

export function nameOf(pack: SectorPack, vocabulary: string, id: string, language: Language): string {
  const terms = pack.vocabularies.find((each) => each.id === vocabulary)?.terms ?? [];
  return nameAmong(terms, id, language);
}

export function wordRequirement(
  pack: SectorPack,
  requirement: Requirement,
  language: Language,
): z.infer<typeof requirementOutput> {
  const field = pack.requirementFields.find((each) => each.id === requirement.field);
  const vocabulary = field?.vocabulary;
  return {
    field: requirement.field,
    label: field === undefined ? requirement.field : inLanguage(field.labels, language),
    origin: requirement.origin,
    ...(field?.unit === undefined ? {} : { unit: field.unit }),
    ...wordValue(requirement.value, (id) =>
      vocabulary === undefined ? id : nameOf(pack, vocabulary, id, language),
    ),
  };
}

function wordValue(
  value: RequirementValue,
  name: (id: string) => string,
): Pick<
  z.infer<typeof requirementOutput>,
  'kind' | 'terms' | 'value' | 'min' | 'max' | 'text' | 'unit' | 'per'
> {
  const base = { kind: value.kind, terms: [] };
  switch (value.kind) {
    case 'terms':
      return { ...base, terms: value.terms.map(name) };
    case 'number':
      return { ...base, value: value.value };
    case 'range':
      return {
        ...base,
        ...(value.min === undefined ? {} : { min: value.min }),
        ...(value.max === undefined ? {} : { max: value.max }),
      };
    case 'quantity':
      return {
        ...base,
        value: value.value,
        unit: value.unit,
        ...(value.per === undefined ? {} : { per: value.per }),
      };
    case 'text':
      return { ...base, text: value.text };
    case 'day':
      return { ...base, text: value.day };
    case 'unknown':
      return base;
  }
}

export function wordReason(
  pack: SectorPack,
  reason: Reason,
  language: Language,
): z.infer<typeof reasonOutput> {
  return {
    check: reason.check,
    code: reason.code,
    finding: reason.finding,
    words: pack.explain(reason, language),
  };
}

export function wordVerdict(
  pack: SectorPack,
  verdict: Verdict,
  language: Language,
): z.infer<typeof verdictOutput> {
  return {
    outcome: verdict.outcome,
    reasons: verdict.reasons.map((reason) => wordReason(pack, reason, language)),
    fits: verdict.fits.map((reason) => wordReason(pack, reason, language)),
  };
}
