import type { Language } from '@sebino/domain/language';

/** A calendar day as people write it: 17/03/2027, 17.03.2027, in English with the month in letters. */
export function formatDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'de') return `${date}.${month}.${year}`;
  if (language !== 'en') return `${date}/${month}/${year}`;
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
