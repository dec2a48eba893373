import { formatNumber } from '@sebino/domain/formatNumber';
import type { PageLanguage } from '@sebino/domain/language';
import type { Form } from './typed.ts';

const miB = 1024 * 1024;

export function limitsInWords(
  limits: Form['limits'],
  language: PageLanguage,
): { count: string; each: string; together: string } {
  const write = (value: number): string => formatNumber(Math.floor(value), language);
  return {
    count: write(limits.count),
    each: write(limits.bytesEach / miB),
    together: write(limits.bytesTogether / miB),
  };
}
