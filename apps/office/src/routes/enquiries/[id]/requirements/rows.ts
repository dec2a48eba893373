import type { Language } from '@sebino/domain/language';
import { inLanguage } from '@sebino/domain/language';
import { readNumber, writeNumber } from '@sebino/domain/number';
import { quantityPeriods, quantityUnits } from '@sebino/domain/quantity';
import { origins, requirementValue } from '@sebino/domain/requirement';
import type { Origin, Requirement, RequirementValue } from '@sebino/domain/requirement';
import { nameAmong, nameOfTerm } from '@sebino/domain/sector';
import type { RequirementField, Term } from '@sebino/domain/sector';
import { polymersPack } from '@sebino/polymers/pack';
import { textOf } from '#lib/refusal.ts';

/** One requirement as it is typed: texts, before anything is read from them. */
export interface TypedRow {
  field: string;
  origin: Origin;
  unknown: boolean;
  removed: boolean;
  text: string;
  min: string;
  max: string;
  unit: string;
  per: string;
}

/** A row as the page shows it. */
export interface Row extends TypedRow {
  kind: RequirementField['kind'];
  label: string;
  fixedUnit: string;
  vocabulary: string;
}

const blank = { unknown: false, removed: false, text: '', min: '', max: '', unit: '', per: '' } as const;
const fields = new Map(polymersPack.requirementFields.map((field) => [field.id, field]));

export function emptyRow(field: string): TypedRow | undefined {
  const known = fields.get(field);
  return known && { ...blank, field, origin: 'stated', unit: known.unit ?? '' };
}

export function fieldChoices(language: Language): { value: string; label: string }[] {
  return [...fields.values()].map(({ id, labels }) => ({ value: id, label: inLanguage(labels, language) }));
}

/** First names of the terms by vocabulary, for the suggestions of the fields. */
export function vocabularyNames(language: Language): { id: string; names: string[] }[] {
  return polymersPack.vocabularies.map(({ id, terms }) => ({
    id,
    names: terms.map((term) => nameOfTerm(term, language)),
  }));
}

export function toRows(requirements: readonly Requirement[], language: Language): Row[] {
  return requirements.map(({ field, value, origin }) =>
    withWords(
      { ...blank, field, unit: fields.get(field)?.unit ?? '', origin, ...typedOf(value, field, language) },
      language,
    ),
  );
}

export function withWords(row: TypedRow, language: Language): Row {
  const field = fields.get(row.field);
  return {
    ...row,
    kind: field?.kind ?? 'text',
    label: field === undefined ? row.field : inLanguage(field.labels, language),
    fixedUnit: field?.unit ?? '',
    vocabulary: field?.vocabulary ?? '',
  };
}

/** The rows of a form; a field that the pack does not know is passed over. */
export function readRows(data: FormData): TypedRow[] {
  const count = Math.min(Number.parseInt(textOf(data, 'rows'), 10) || 0, 80);
  return Array.from({ length: count }, (_, at) => ({
    field: textOf(data, `field.${at}`),
    origin: origins.find((each) => each === textOf(data, `origin.${at}`)) ?? ('stated' as const),
    unknown: data.has(`unknown.${at}`),
    removed: data.has(`remove.${at}`),
    text: textOf(data, `text.${at}`),
    min: textOf(data, `min.${at}`),
    max: textOf(data, `max.${at}`),
    unit: textOf(data, `unit.${at}`),
    per: textOf(data, `per.${at}`),
  })).filter((row) => fields.has(row.field));
}

/** Requirements of the rows that stay, or the code of what cannot be read by the number of its row. */
export function toRequirements(
  rows: readonly TypedRow[],
  language: Language,
): { ok: true; requirements: Requirement[] } | { ok: false; errors: Record<number, string> } {
  const errors: Record<number, string> = {};
  const requirements: Requirement[] = [];
  rows.forEach((row, at) => {
    const field = fields.get(row.field);
    if (field === undefined || row.removed) return;
    const read = row.unknown ? { kind: 'unknown' as const } : readValue(row, field, language);
    if (typeof read === 'string') errors[at] = read;
    else requirements.push({ field: row.field, origin: row.origin, value: read });
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, requirements };
}

function typedOf(value: RequirementValue, field: string, language: Language): Partial<TypedRow> {
  switch (value.kind) {
    case 'unknown':
      return { unknown: true };
    case 'terms':
      return { text: value.terms.map((id) => nameOfId(field, id, language)).join('; ') };
    case 'number':
      return { text: writeNumber(value.value, language) };
    case 'range':
      return {
        min: value.min === undefined ? '' : writeNumber(value.min, language),
        max: value.max === undefined ? '' : writeNumber(value.max, language),
      };
    case 'quantity':
      return { text: writeNumber(value.value, language), unit: value.unit, per: value.per ?? '' };
    case 'text':
      return { text: value.text };
    case 'day':
      return { text: value.day };
  }
}

/** The value a row says, or the code of why it says none. */
function readValue(row: TypedRow, field: RequirementField, language: Language): RequirementValue | string {
  switch (field.kind) {
    case 'terms':
      return readTerms(row.text, field, language);
    case 'number': {
      const value = readSize(row.text);
      return typeof value === 'number' ? { kind: 'number', value } : value;
    }
    case 'range':
      return readRange(row);
    case 'quantity': {
      const unit = quantityUnits.find((each) => each === row.unit);
      const value = readSize(row.text, unit === 'pcs');
      if (typeof value === 'string') return value;
      if (value <= 0) return 'not-positive';
      if (unit === undefined) return 'choose-one';
      const per = quantityPeriods.find((each) => each === row.per);
      return { kind: 'quantity', value, unit, ...(per === undefined ? {} : { per }) };
    }
    case 'text':
      return row.text.trim() === '' ? 'missing' : { kind: 'text', text: row.text };
    case 'day':
      return requirementValue.safeParse({ kind: 'day', day: row.text }).data ?? 'not-a-day';
  }
}

function readRange(row: TypedRow): RequirementValue | string {
  const [min, max] = [row.min, row.max].map((end) => (end.trim() === '' ? undefined : readNumber(end)));
  if (typeof min === 'string') return min;
  if (typeof max === 'string') return max;
  if (min === undefined && max === undefined) return 'missing';
  if (min !== undefined && max !== undefined && min > max) return 'range-reversed';
  return {
    kind: 'range',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** Names stand apart by semicolons; commas do, too, where no name of the vocabulary has one. */
function readTerms(text: string, field: RequirementField, language: Language): RequirementValue | string {
  const ids: string[] = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const whole = idOf(part, field.vocabulary, language);
    const found =
      whole === undefined ? part.split(',').map((each) => idOf(each, field.vocabulary, language)) : [whole];
    if (found.includes(undefined)) return 'unknown-term';
    ids.push(...found.flatMap((id) => id ?? []));
  }
  return ids.length === 0 ? 'missing' : { kind: 'terms', terms: [...new Set(ids)] };
}

/** The term of a name in any language, the reader's own first, or of its symbol. */
function idOf(name: string, vocabulary: string | undefined, language: Language): string | undefined {
  const wanted = fold(name);
  const terms = termsOf(vocabulary);
  const has = (names: readonly string[] | undefined): boolean =>
    names?.some((each) => fold(each) === wanted) === true;
  return (
    terms.find((term) => fold(term.id) === wanted) ??
    terms.find((term) => has(term.names[language])) ??
    terms.find((term) => Object.values(term.names).some(has) || has(term.aliases))
  )?.id;
}

function nameOfId(field: string, id: string, language: Language): string {
  const vocabulary = fields.get(field)?.vocabulary;
  const terms = termsOf(vocabulary);
  // Ids are lower case but for the trade's own symbols, which people read and write as they are.
  if (id !== id.toLowerCase()) return id;
  const name = nameAmong(terms, id, language);
  // What is shown leads back to its term when it is saved; a name that two terms share would not.
  return idOf(name, vocabulary, language) === id ? name : id;
}

function termsOf(vocabulary: string | undefined): readonly Term[] {
  return polymersPack.vocabularies.find(({ id }) => id === vocabulary)?.terms ?? [];
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

function readSize(text: string, counting = false): number | string {
  return text.trim() === '' ? 'missing' : readNumber(text, counting);
}
