import type { PageLanguage } from '@sebino/domain/language';
import type { Asked } from '#lib/asked.ts';
import { termsIn } from '#lib/tool/termsIn.ts';
import { writeFigure } from '#lib/tool/written.ts';
import { besideSize } from './finding.ts';
import type { Finding } from './finding.ts';

const maxWords = 200;

/** Who makes O-rings, of the material that stands beside the size; a word of several materials asks for any of them. */
export function makersOf(typed: string, { reading }: Finding, language: PageLanguage): Asked {
  const materials = termsIn(besideSize(typed, reading), ['material'], language);
  const isOne = materials.length === 1;
  return {
    words: '',
    terms: [{ vocabulary: 'product', id: 'o-ring' }, ...(isOne ? materials : [])],
    anyOf: isOne ? [] : materials,
  };
}

/** What goes into the enquiry, as a person would write it: `O-ring 40,87 x 3,53 NBR`; a code that is no size as it stands. */
export function enquiryOf(typed: string, { reading, ring }: Finding, language: PageLanguage): Asked {
  const size = ring
    ? `${writeFigure(ring.idMm, language)} x ${writeFigure(ring.csMm, language)}`
    : (reading.code?.value ?? reading.written).replace(/^OR\s/, '');
  const words = ['O-ring', size, besideSize(typed, reading)].filter((each) => each !== '').join(' ');
  return { words: words.slice(0, maxWords).trim(), terms: [], anyOf: [] };
}
