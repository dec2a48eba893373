import type { PageLanguage } from '@sebino/domain/language';
import type { Form } from './typed.ts';

const miB = 1024 * 1024;

export function limitsInWords(
  limits: Form['limits'],
  language: PageLanguage,
): { count: string; each: string; together: string } {
  const write = (value: number): string => new Intl.NumberFormat(language).format(Math.floor(value));
  return {
    count: write(limits.count),
    each: write(limits.bytesEach / miB),
    together: write(limits.bytesTogether / miB),
  };
}
