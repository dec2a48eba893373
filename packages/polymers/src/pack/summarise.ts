import { formatNumber } from '@sebino/domain/formatNumber';
import type { Language } from '@sebino/domain/language';
import { numberOf, quantityOf, rangeOf, termsOf, valueOf } from '@sebino/domain/requirement';
import type { Requirement } from '@sebino/domain/requirement';
import { nameAmong } from '@sebino/domain/sector';
import { nameOf } from '../lexicon.ts';
import { formatDay } from './formatDay.ts';
import { cures, hardnessScales } from './vocabularies.ts';

/**
 * The need in one line, for example `5.000 pz, guarnizione piana, EPDM, 70 Shore A, KTW-BWGL (UBA)`: what a firm must
 * know to care, and nothing that would tell which part it is. Proposed values are nobody's word yet and stay out.
 */
export function summarise(requirements: readonly Requirement[], language: Language): string {
  const known = requirements.filter((each) => each.origin !== 'proposed');
  const named = (vocabulary: string, field: string): string[] =>
    (termsOf(known, field) ?? []).map((id) => nameOf(vocabulary, id, language));
  return [
    quantity(known, language),
    named('product', 'product').join(' / '),
    [...(termsOf(known, 'material') ?? []), ...cure(known, language)].join(' '),
    hardness(known, language),
    named('process', 'process').join(' + '),
    (termsOf(known, 'tolerance') ?? []).map((id) => `ISO 3302-1 ${id}`).join(', '),
    temperature(known, language),
    named('medium', 'medium').join(', '),
    named('certificate', 'certificate').join(', '),
    delivery(known, language),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A figure and its unit stay on one line. */
const noBreak = '\u00a0';

const words = {
  it: { pcs: 'pz', year: 'all’anno', month: 'al mese', order: 'per lotto', by: 'entro il' },
  en: { pcs: 'pcs', year: 'a year', month: 'a month', order: 'per order', by: 'by' },
  de: { pcs: 'Stk.', year: 'pro Jahr', month: 'pro Monat', order: 'pro Los', by: 'bis' },
  fr: { pcs: 'pcs', year: 'par an', month: 'par mois', order: 'par série', by: 'au plus tard le' },
  es: { pcs: 'pzas.', year: 'al año', month: 'al mes', order: 'por tanda', by: 'a más tardar el' },
};

function quantity(requirements: readonly Requirement[], language: Language): string {
  const asked = quantityOf(requirements, 'quantity');
  if (!asked) return '';
  const unit = asked.unit === 'pcs' ? words[language].pcs : asked.unit;
  const amount = `${formatNumber(asked.value, language)}${noBreak}${unit}`;
  return asked.per ? `${amount} ${words[language][asked.per]}` : amount;
}

function cure(requirements: readonly Requirement[], language: Language): string[] {
  const ids = termsOf(requirements, 'cure') ?? [];
  const names = ids.map((id) => nameAmong(cures.terms, id, language));
  return names.length === 0 ? [] : [`(${names.join(', ')})`];
}

function hardness(requirements: readonly Requirement[], language: Language): string {
  const value = numberOf(requirements, 'hardness');
  if (value === undefined) return '';
  const scale = termsOf(requirements, 'hardnessScale')?.[0] ?? 'shore-a';
  const name = nameAmong(hardnessScales.terms, scale, language);
  return `${formatNumber(value, language)}${noBreak}${name}`;
}

function temperature(requirements: readonly Requirement[], language: Language): string {
  const { min, max } = rangeOf(requirements, 'temperature') ?? {};
  const [low, high] = [min, max].map((end) => (end === undefined ? undefined : formatNumber(end, language)));
  if (low !== undefined && high !== undefined) return `${low}…${high}${noBreak}°C`;
  if (low !== undefined) return `≥ ${low}${noBreak}°C`;
  return high === undefined ? '' : `≤ ${high}${noBreak}°C`;
}

function delivery(requirements: readonly Requirement[], language: Language): string {
  const value = valueOf(requirements, 'delivery');
  return value?.kind === 'day' ? `${words[language].by} ${formatDay(value.day, language)}` : '';
}
