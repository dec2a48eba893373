import { calendarDay } from '@sebino/domain/calendar';
import { readNumber } from '@sebino/domain/number';
import { quantityPeriods, quantityUnits } from '@sebino/domain/quantity';
import type { Requirement, RequirementValue } from '@sebino/domain/requirement';
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
      return answer === '' ? undefined : readSize(name, answer);
    case 'range':
      return readRange(typed, field.id);
    case 'quantity':
      return readQuantity(typed, field);
    case 'text':
      return answer === '' ? undefined : { value: { kind: 'text', text: answer } };
    case 'day':
      return answer === '' ? undefined : readDay(name, answer);
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
  const min = readEnd(typed, nameOfField(field, 'min'));
  const max = readEnd(typed, nameOfField(field, 'max'));
  if (typeof min === 'object') return min;
  if (typeof max === 'object') return max;
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max)
    return { fault: { name: nameOfField(field, 'min'), code: 'range-reversed' } };
  return {
    value: { kind: 'range', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  };
}

function readEnd(typed: Typed, name: string): number | { fault: Fault } | undefined {
  const answer = answerOf(typed, name).trim();
  if (answer === '') return undefined;
  const read = readNumber(answer);
  return typeof read === 'string' ? { fault: { name, code: read } } : read;
}

function readQuantity(typed: Typed, field: FormField): Read {
  const name = nameOfField(field.id, 'value');
  const answer = answerOf(typed, name).trim();
  if (answer === '') return undefined;
  const unitTyped = answerOf(typed, nameOfField(field.id, 'unit')) || field.unit;
  const unit = quantityUnits.find((each) => each === unitTyped);
  const per = quantityPeriods.find((each) => each === answerOf(typed, nameOfField(field.id, 'per')));
  const read = readNumber(answer, unit === 'pcs');
  if (typeof read === 'string') return { fault: { name, code: read } };
  if (read <= 0) return { fault: { name, code: 'not-positive' } };
  if (unit === undefined) return { fault: { name, code: 'unknown-term' } };
  return { value: { kind: 'quantity', value: read, unit, ...(per === undefined ? {} : { per }) } };
}

function readSize(name: string, answer: string): Read {
  const read = readNumber(answer);
  return typeof read === 'string'
    ? { fault: { name, code: read } }
    : { value: { kind: 'number', value: read } };
}

function readDay(name: string, answer: string): Read {
  const day = calendarDay.safeParse(answer);
  return day.success ? { value: { kind: 'day', day: day.data } } : { fault: { name, code: 'day' } };
}

// A scale without its number demands nothing.
function withoutLoneScale(requirements: Requirement[]): Requirement[] {
  const has = (field: string): boolean => requirements.some((each) => each.field === field);
  return requirements.filter(({ field }) => !field.endsWith('Scale') || has(field.slice(0, -'Scale'.length)));
}
