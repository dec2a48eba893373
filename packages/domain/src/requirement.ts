import { z } from 'zod';
import { calendarDay } from './calendar.ts';
import { quantityPeriods } from './quantity.ts';
import { line, paragraph } from './text.ts';

/** What a field of an enquiry holds. `unknown` is an answer: the buyer was asked and does not know. */
export const requirementValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('terms'), terms: z.array(line(60)).min(1).max(20) }),
  z.strictObject({ kind: z.literal('number'), value: z.number().finite() }),
  z.strictObject({
    kind: z.literal('range'),
    min: z.number().finite().optional(),
    max: z.number().finite().optional(),
  }),
  z.strictObject({
    kind: z.literal('quantity'),
    value: z.number().positive().finite(),
    /** One of `quantityUnits`; wider here, so that what an older form has stored can still be read. */
    unit: line(12),
    per: z.enum(quantityPeriods).optional(),
  }),
  z.strictObject({ kind: z.literal('text'), text: paragraph(2000) }),
  z.strictObject({ kind: z.literal('day'), day: calendarDay }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type RequirementValue = z.infer<typeof requirementValue>;

/** Where a value comes from: the buyer said it, a table gives it, or it is a suggestion awaiting the buyer's yes. */
export const origins = ['stated', 'derived', 'proposed'] as const;
export const origin = z.enum(origins);
export type Origin = z.infer<typeof origin>;

/** One checkable demand of an enquiry. `field` is a field of the sector pack; a field that is absent stays absent. */
export const requirement = z.strictObject({ field: line(40), value: requirementValue, origin });
export type Requirement = z.infer<typeof requirement>;

/** A reader over requirements: each answers undefined when the field is absent, unknown or of another kind. */
export function termsOf(requirements: readonly Requirement[], field: string): readonly string[] | undefined {
  const value = valueOf(requirements, field);
  return value?.kind === 'terms' ? value.terms : undefined;
}

export function numberOf(requirements: readonly Requirement[], field: string): number | undefined {
  const value = valueOf(requirements, field);
  return value?.kind === 'number' ? value.value : undefined;
}

export function rangeOf(
  requirements: readonly Requirement[],
  field: string,
): { min?: number | undefined; max?: number | undefined } | undefined {
  const value = valueOf(requirements, field);
  return value?.kind === 'range' ? value : undefined;
}

export function quantityOf(
  requirements: readonly Requirement[],
  field: string,
): { value: number; unit: string; per?: 'year' | 'month' | 'order' | undefined } | undefined {
  const value = valueOf(requirements, field);
  return value?.kind === 'quantity' ? value : undefined;
}

export function valueOf(requirements: readonly Requirement[], field: string): RequirementValue | undefined {
  return requirements.find((each) => each.field === field)?.value;
}
