import type { Language } from './language.ts';

/**
 * A number to be read, with groups of three and the decimal mark of the language, and `most` decimals at most. From the
 * language alone: no locale of the machine gets in. Four digits are grouped too, since quantities are read at a glance,
 * save in Spanish, whose rules forbid it.
 *
 * @example formatNumber(12_345.5, 'fr') // '12 345,5', by a narrow space that never breaks
 */
export function formatNumber(value: number, language: Language, most = 3): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(most).split('.');
  const rest = decimals.replace(/0+$/, '');
  const sign = value < 0 && (whole !== '0' || rest !== '') ? '−' : '';
  return `${sign}${groupDigits(whole, language)}${rest === '' ? '' : decimalMarkOf(language) + rest}`;
}

/** The digits of a whole number in groups of three. */
export function groupDigits(digits: string, language: Language): string {
  const { mark, from } = groups[language];
  return digits.length < from ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
}

export function decimalMarkOf(language: Language): '.' | ',' {
  return language === 'en' ? '.' : ',';
}

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/** What stands between groups, and from how many digits on. */
const groups: Readonly<Record<Language, { mark: string; from: number }>> = {
  it: { mark: '.', from: 4 },
  en: { mark: ',', from: 4 },
  de: { mark: '.', from: 4 },
  fr: { mark: narrowNoBreak, from: 4 },
  es: { mark: noBreak, from: 5 },
};
