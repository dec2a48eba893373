import type { CalendarDay } from '@sebino/domain/calendar';
import { listOf } from '@sebino/domain/check';
import type { MatchableFirm } from '@sebino/domain/firm';
import { products } from '../lexicon.ts';
import { makes } from './routes.ts';

/**
 * The terms a firm is found by: processes and materials of its verified lines, the products those processes turn out,
 * and certificates valid on the day. Each once, in the order of the firm's own data.
 */
export function termsOfFirm(
  firm: MatchableFirm,
  on: CalendarDay,
): readonly { vocabulary: string; term: string }[] {
  const lines = firm.capabilities.filter((line) => line.verifiedOn !== undefined && line.verifiedOn <= on);
  const valid = firm.certificates.filter(
    (each) => each.issuedOn <= on && (each.expiresOn === undefined || each.expiresOn >= on),
  );
  const made = products.terms.filter((product) => lines.some((line) => makes(line.process, product.id)));
  return [
    ...distinct(
      'process',
      lines.map((line) => line.process),
    ),
    ...distinct(
      'product',
      made.map((product) => product.id),
    ),
    ...distinct(
      'material',
      lines.flatMap((line) => listOf(line, 'polymers') ?? []),
    ),
    ...distinct(
      'certificate',
      valid.map((certificate) => certificate.kind),
    ),
  ];
}

function distinct(vocabulary: string, terms: readonly string[]): { vocabulary: string; term: string }[] {
  return [...new Set(terms)].map((term) => ({ vocabulary, term }));
}
