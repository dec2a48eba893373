import type { PageLanguage } from '@sebino/domain/language';
import type { Asked } from '#lib/asked.ts';
import { termsIn } from '#lib/tool/termsIn.ts';
import type { Asking } from './asking.ts';

/** Whom to ask, where the words name a product or a process: a class alone is no work that anybody declares. */
export function makersOf({ text }: Asking, language: PageLanguage): Asked | undefined {
  const works = termsIn(text, ['product', 'process'], language);
  if (works.length === 0) return undefined;
  const materials = termsIn(text, ['material'], language);
  const isOne = works.length === 1;
  return {
    words: '',
    terms: [...(isOne ? works : []), ...(materials.length === 1 ? materials : [])],
    anyOf: isOne ? [] : works,
  };
}

/** What goes into the enquiry, as a person would write it: `ISO 3302-1 M3 F, 25 mm`. */
export function enquiryOf({ text, size, kind }: Asking): Asked {
  const isKindSaid = kind === '' || /\bM\s?[1-4]\s?[FC]\b/i.test(text);
  const withKind = isKindSaid ? text : text.replace(/\b(M\s?[1-3])\b/i, `$1 ${kind}`);
  const withUnit = /\d$/.test(size) ? `${size} mm` : size;
  return { words: [withKind, withUnit].filter((each) => each !== '').join(', '), terms: [], anyOf: [] };
}

/** O-rings have a standard of their own. */
export function isAboutOring({ text }: Asking, language: PageLanguage): boolean {
  return termsIn(text, ['product'], language).some(({ id }) => id === 'o-ring');
}
