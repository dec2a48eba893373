import { formatNumber } from '@sebino/domain/formatNumber';
import type { PageLanguage } from '@sebino/domain/language';
import { m } from '@sebino/messages/m';
import { sayIn } from '@sebino/messages/say';
import type { DeclaredValue } from './shown.ts';

/** What a firm declares, in one run of words: `30–90 Shore A`, `M2 M3`, `100–50,000 pcs`. */
export function wordDeclared(
  { value, min, max, unit, flag, terms }: DeclaredValue,
  language: PageLanguage,
): string {
  const say = sayIn(language);
  const write = (of: number): string => formatNumber(of, language);
  if (terms) return terms.join(terms.every((term) => /^[A-Z\d./+-]+$/.test(term)) ? ' ' : ', ');
  if (flag !== undefined) return say(flag ? m.firm_yes : m.firm_no);
  return [figure(), unit === 'pcs' ? say(m.firm_pieces) : unit].filter(Boolean).join(' ');

  function figure(): string {
    if (value !== undefined) return write(value);
    if (min !== undefined && max !== undefined) return `${write(min)}–${write(max)}`;
    if (min !== undefined) return say(m.firm_from, { min: write(min) });
    return max === undefined ? '' : say(m.firm_to, { max: write(max) });
  }
}
