import type { PageLanguage } from '@sebino/domain/language';
import { writeNumber } from '@sebino/domain/number';
import { findAs568 } from '@sebino/polymers/as568';
import type { Ring } from '@sebino/polymers/oring';
import { writeFigure } from '#lib/tool/written.ts';

/** A size to press: its words, and what it puts into the field. */
export interface SizeLink {
  label: string;
  size: string;
}

/** A ring in mm, as a person says it: `24,99 × 3,53 mm`. */
export function wordRing({ idMm, csMm }: Ring, language: PageLanguage): string {
  return `${writeFigure(idMm, language)} × ${writeFigure(csMm, language)} mm`;
}

/** A size by its number, with its figures. */
export function linkToDash(dash: string, language: PageLanguage): SizeLink {
  const size = findAs568(dash);
  return { label: `AS568-${dash}${size ? `, ${wordRing(size, language)}` : ''}`, size: `AS568-${dash}` };
}

/** A size by its figures, both named so that nothing is left to ask. */
export function linkToRing(ring: Ring, language: PageLanguage): SizeLink {
  return { label: wordRing(ring, language), size: writtenRing('ID', ring.idMm, ring.csMm, language) };
}

/** A ring by one diameter and its section, so that it is read again without doubt. */
export function writtenRing(axis: 'ID' | 'OD', mm: number, csMm: number, language: PageLanguage): string {
  return `${axis} ${writeNumber(mm, language)} x CS ${writeNumber(csMm, language)} mm`;
}
