import type { Requirement, RequirementValue } from '@sebino/domain/requirement';
import { readNumber } from './number.ts';
import { answerOf, answersOf, nameOfField } from './typed.ts';
import type { Fault, FormField, Typed } from './typed.ts';

type Read = { value: RequirementValue } | { fault: Fault } | undefined;

/**
 * The demands that the buyer stated. A field left empty stays absent; an essential one left empty was asked and not
 * known, which is an answer.
 */
export function readRequirements(
  typed: Typed,
  fields: readonly FormField[],
): { requirements: Requirement[]; faults: Fault[] } {
  const requirements: Requirement[] = [];
  const faults: Fault[] = [];
  for (const field of fields) {
    const read = readField(typed, field);
    if (read !== undefined && 'fault' in read) faults.push(read.fault);
    else if (read !== undefined) requirements.push({ field: field.id, value: read.value, origin: 'stated' });
    else if (field.essential)
      requirements.push({ field: field.id, value: { kind: 'unknown' }, origin: 'stated' });
  }
  return { requirements: withoutLoneScale(requirements), faults };
}

function readField(typed: Typed, field: FormField): Read {
  const name = nameOfField(field.id);
  const answer = answerOf(typed, name).trim();
  switch (field.kind) {
    case 'terms':
      return readTerms(typed, field, name);
    case 'number':
      return answer === '' ? undefined : numberOr(name, answer, (value) => ({ kind: 'number', value }));
    case 'range':
      return readRange(typed, field.id);
    case 'quantity':
      return readQuantity(typed, field);
    case 'text':
      return answer === '' ? undefined : { value: { kind: 'text', text: answer } };
    case 'day':
      if (answer === '') return undefined;
      return /^\d{4}-\d{2}-\d{2}$/.test(answer) && !Number.isNaN(Date.parse(answer))
        ? { value: { kind: 'day', day: answer as never } }
        : { fault: { name, code: 'day' } };
  }
}

function readTerms(typed: Typed, field: FormField, name: string): Read {
  const terms = [...new Set(answersOf(typed, name).filter((each) => each !== ''))];
  if (terms.length === 0) return undefined;
  const known = terms.every((term) => field.options.some((option) => option.id === term));
  return known && terms.length <= 20
    ? { value: { kind: 'terms', terms } }
    : { fault: { name, code: 'unknown-term' } };
}

function readRange(typed: Typed, field: string): Read {
  const [low, high] = (['min', 'max'] as const).map((part) => {
    const name = nameOfField(field, part);
    const answer = answerOf(typed, name).trim();
    return { name, read: answer === '' ? undefined : readNumber(answer) };
  });
  if (low === undefined || high === undefined) return undefined;
  for (const { name, read } of [low, high])
    if (typeof read === 'string') return { fault: { name, code: read } };
  const [min, max] = [low.read as number | undefined, high.read as number | undefined];
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max)
    return { fault: { name: low.name, code: 'range-reversed' } };
  return {
    value: { kind: 'range', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  };
}

function readQuantity(typed: Typed, field: FormField): Read {
  const name = nameOfField(field.id, 'value');
  const answer = answerOf(typed, name).trim();
  if (answer === '') return undefined;
  const unit = quantityUnits.find((each) => each === answerOf(typed, nameOfField(field.id, 'unit'))) ?? 'pcs';
  const per = quantityPeriods.find((each) => each === answerOf(typed, nameOfField(field.id, 'per')));
  const read = readNumber(answer, unit === 'pcs');
  if (typeof read === 'string') return { fault: { name, code: read } };
  if (read <= 0) return { fault: { name, code: 'not-positive' } };
  return { value: { kind: 'quantity', value: read, unit, ...(per === undefined ? {} : { per }) } };
}

export const quantityUnits = ['pcs', 'm', 'kg'] as const;
export const quantityPeriods = ['order', 'month', 'year'] as const;

function numberOr(name: string, answer: string, of: (value: number) => RequirementValue): Read {
  const read = readNumber(answer);
  return typeof read === 'string' ? { fault: { name, code: read } } : { value: of(read) };
}

// A scale without its number demands nothing.
function withoutLoneScale(requirements: Requirement[]): Requirement[] {
  const has = (field: string): boolean => requirements.some((each) => each.field === field);
  return requirements.filter(({ field }) => !field.endsWith('Scale') || has(field.slice(0, -'Scale'.length)));
}
