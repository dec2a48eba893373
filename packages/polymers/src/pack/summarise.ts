import type { Language } from '@sebino/domain/language';
import { toPageLanguage } from '@sebino/domain/language';
import { numberOf, quantityOf, rangeOf, termsOf, valueOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import { nameAmong } from '@sebino/domain/sector';
import { nameOf } from '../lexicon.ts';
import { formatDay, formatNumber } from './number.ts';
import { cures, hardnessScales } from './vocabularies.ts';

/**
 * The need in one line, for example `5.000 pz, guarnizione piana, EPDM, 70 Shore A, KTW-BWGL (UBA)`: what a firm must
 * know to care, and nothing that would tell which part it is. Proposed values are nobody's word yet and stay out.
 */
export function summarise(requirements: readonly Requirement[], language: Language): string {
  const page = toPageLanguage(language);
  const known = requirements.filter((each) => each.origin !== 'proposed');
  const named = (vocabulary: string, field: string): string[] =>
    (termsOf(known, field) ?? []).map((id) => nameOf(vocabulary, id, page));
  return [
    quantity(known, page),
    named('product', 'product').join(' / '),
    [...(termsOf(known, 'material') ?? []), ...cure(known, page)].join(' '),
    hardness(known, page),
    named('process', 'process').join(' + '),
    (termsOf(known, 'tolerance') ?? []).map((id) => `ISO 3302-1 ${id}`).join(', '),
    temperature(known, page),
    named('medium', 'medium').join(', '),
    named('certificate', 'certificate').join(', '),
    delivery(known, page),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const words = {
  it: { pcs: 'pz', year: 'all’anno', month: 'al mese', order: 'per lotto', by: 'entro il' },
  en: { pcs: 'pcs', year: 'a year', month: 'a month', order: 'per order', by: 'by' },
  de: { pcs: 'Stk.', year: 'pro Jahr', month: 'pro Monat', order: 'pro Los', by: 'bis' },
};

type Page = keyof typeof words;

function quantity(requirements: readonly Requirement[], page: Page): string {
  const asked = quantityOf(requirements, 'quantity');
  if (!asked) return '';
  const unit = asked.unit === 'pcs' ? words[page].pcs : asked.unit;
  return [formatNumber(asked.value, page), unit, ...(asked.per ? [words[page][asked.per]] : [])].join(' ');
}

function cure(requirements: readonly Requirement[], page: Page): string[] {
  const ids = termsOf(requirements, 'cure') ?? [];
  const names = ids.map((id) => nameAmong(cures.terms, id, page));
  return names.length === 0 ? [] : [`(${names.join(', ')})`];
}

function hardness(requirements: readonly Requirement[], page: Page): string {
  const value = numberOf(requirements, 'hardness');
  if (value === undefined) return '';
  const scale = termsOf(requirements, 'hardnessScale')?.[0] ?? 'shore-a';
  const name = nameAmong(hardnessScales.terms, scale, page);
  return `${formatNumber(value, page)} ${name}`;
}

function temperature(requirements: readonly Requirement[], page: Page): string {
  const { min, max } = rangeOf(requirements, 'temperature') ?? {};
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : formatNumber(end, page)));
  if (low !== undefined && high !== undefined) return `${low}…${high} °C`;
  if (low !== undefined) return `≥ ${low} °C`;
  return high === undefined ? '' : `≤ ${high} °C`;
}

function delivery(requirements: readonly Requirement[], page: Page): string {
  const value = valueOf(requirements, 'delivery');
  return value?.kind === 'day' ? `${words[page].by} ${formatDay(value.day, page)}` : '';
}
