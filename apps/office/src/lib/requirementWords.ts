import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import { formatDay, formatNumber } from './format.ts';
import type { OfficeLanguage } from './language.ts';

/** A value with its unit, as the API words requirements and capabilities. */
export interface WordedValue {
  kind?: 'terms' | 'number' | 'range' | 'quantity' | 'text' | 'day' | 'unknown' | undefined;
  terms?: readonly string[] | undefined;
  value?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  text?: string | undefined;
  flag?: boolean | undefined;
  unit?: string | undefined;
  per?: 'year' | 'month' | 'order' | undefined;
}

/** What is asked or declared, in the reader's words; the unit stands apart, because it is read apart. */
export function wordsOfValue(of: WordedValue, language: OfficeLanguage): { text: string; unit: string } {
  const say = sayIn(language);
  const unit = of.unit === 'pcs' ? say(m.office_unit_pieces) : (of.unit ?? '');
  if (of.kind === 'unknown') return { text: say(m.office_value_unknown), unit: '' };
  if (of.kind === 'day') return { text: formatDay(of.text ?? '', language), unit: '' };
  if (of.text !== undefined) return { text: of.text, unit: '' };
  if (of.flag !== undefined) return { text: say(of.flag ? m.office_yes : m.office_no), unit: '' };
  if (of.terms !== undefined && of.terms.length > 0) return { text: of.terms.join(', '), unit: '' };
  if (of.value !== undefined) {
    const per = of.per === undefined ? '' : ` ${say(perWords[of.per])}`;
    return { text: formatNumber(of.value, language), unit: `${unit}${per}` };
  }
  const min = of.min === undefined ? undefined : formatNumber(of.min, language);
  const max = of.max === undefined ? undefined : formatNumber(of.max, language);
  if (min === undefined && max === undefined) return { text: '–', unit: '' };
  if (min === undefined) return { text: `≤ ${max}`, unit };
  return { text: max === undefined ? `≥ ${min}` : `${min} … ${max}`, unit };
}

export const perWords = {
  year: m.office_per_year,
  month: m.office_per_month,
  order: m.office_per_order,
} as const;
