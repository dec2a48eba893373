import type { Language } from '@sebino/domain/language';

/**
 * A figure in the reader's form, from the language alone: no locale of the machine gets in. At most three decimals;
 * a four-digit number is grouped too, since quantities are read at a glance.
 */
export function formatNumber(value: number, language: Language): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(3).split('.');
  const { group, decimal } = separators[language];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const rest = decimals.replace(/0+$/, '');
  const sign = value < 0 && (whole !== '0' || rest !== '') ? '−' : '';
  return `${sign}${grouped}${rest === '' ? '' : decimal + rest}`;
}

/** A calendar day as people write it: 17/03/2027, 17.03.2027, in English with the month in letters. */
export function formatDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'de') return `${date}.${month}.${year}`;
  if (language !== 'en') return `${date}/${month}/${year}`;
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

const narrowNoBreak = '\u202f';

const separators: Readonly<Record<Language, { group: string; decimal: string }>> = {
  it: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
  fr: { group: narrowNoBreak, decimal: ',' },
  es: { group: '.', decimal: ',' },
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
